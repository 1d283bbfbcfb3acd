// Command thethuc drafts, checks and prints Vietnamese administrative documents: with a
// window where it is called without arguments, on the command line otherwise.
package main

import (
	"context"
	"os"
	"os/signal"
	"time"

	"thethuc/app"
	"thethuc/app/cli"
	"thethuc/assets"
)

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	house := cli.NewHouse(assets.FS, os.Getenv, time.Now)
	house.OpenWindow = func(ctx context.Context, files ...string) int { return app.Run(ctx, house, files...) }
	if args := os.Args[1:]; len(args) > 0 {
		return cli.Run(ctx, house, args, os.Stdout, os.Stderr)
	}
	return house.OpenWindow(ctx)
}
