// Package app is the window: it joins library, page, fields and findings, opens and closes documents, and exports them.
//
// The panes decide nothing for each other; what one asks, the desk here does to the open session. With the tag nowindow
// only Run is left, which says that there is no window.
package app
