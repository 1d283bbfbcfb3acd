// Package drafting holds the administrative document (văn bản hành chính) as an
// immutable value: its words exactly as they are written, the component that each
// paragraph is, and the edits that make a new document from an old one.
//
// It knows no law, no layout and no file but its own JSON form. The house that is
// built on it is described in ARCHITECTURE.md.
package drafting
