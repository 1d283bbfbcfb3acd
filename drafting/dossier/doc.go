// Package dossier reads what the papers of a dossier say of the same things, for the rules that
// compare them: tables by the heads of their columns, administrative procedures with name, code
// and time, controlled documents with code, issue, revision, date and those who approved them,
// audits, inspections, risks and the steps of a quality system. It knows papers by their
// words, not by the template that they were made from, so that a Word file is read like a
// draft. What it is not sure of it leaves out.
package dossier
