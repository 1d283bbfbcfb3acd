package listcount

import (
	"testing"

	"thethuc/drafting/lint/linttest"
)

func Test(t *testing.T) { linttest.Run(t, Rule) }
