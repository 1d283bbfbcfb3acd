package rules_test

import "testing"

// rightUses is how many right uses of the same words a rule over words shows on its page, each of
// which it must leave alone.
const rightUses = 5

// What a document keeps beside its words is judged by suppression-idle. A rule on form is judged by measures, which its page shows by one example.
func TestPagesOfRulesOverWordsShowRightUses(t *testing.T) {
	for _, r := range every(t) {
		if r.ID == "suppression-idle" || r.Form || r.Paged || r.Faced {
			continue
		}
		if _, good := r.Examples(); len(good) < rightUses {
			t.Errorf("the page of %s has %d good examples, %d are wanted", r.ID, len(good), rightUses)
		}
	}
}
