// Package seeds holds faults sown in right documents, and the test that all rules together
// find each of them, at its place, and nothing else. Half of the seeds were written by a person who had
// not seen the rules.
package seeds
