// Package assets holds the files that the program carries with it: fonts, packs, templates, word lists, phrases of the
// interface and icons.
//
// It holds files only; who reads them knows their form.
package assets

import "embed"

// FS is the tree of embedded files; names use slashes and have no leading "assets".
//
//go:embed fonts packs templates words lang icons
var FS embed.FS
