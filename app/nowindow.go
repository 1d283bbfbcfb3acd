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
func Run(context.Context, *cli.House, ...string) int {
	fmt.Fprintf(os.Stderr, "thethuc: %s\n", wording.NoWindow)
	return cli.Unusable
}
