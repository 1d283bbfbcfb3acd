// Package cli is the command line: the same program without a window, for batch work and
// for other programs.
//
// A command reads files, makes what it was asked for and writes it whole, or says in one
// sentence what, where and what to do. It never asks, and needs no display.
package cli
