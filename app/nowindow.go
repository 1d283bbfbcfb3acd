//go:build nowindow

package app

import (
	"context"
	"fmt"
	"os"

	"thethuc/app/cli"
	"thethuc/app/wording"
)

// Run says that this build has no window; it returns the exit code.
func Run(context.Context, *cli.House) int {
	fmt.Fprintln(os.Stderr, wording.NoWindow)
	return cli.Unusable
}
