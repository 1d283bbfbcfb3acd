package lint

import (
	"slices"

	"thethuc/drafting"
	"thethuc/drafting/law"
)

// Severity says how sure a finding is (mức độ).
type Severity string

// The severities, the gravest first.
const (
	Error   Severity = "error"   // lỗi: against a provision, which the rule cites
	Warning Severity = "warning" // cảnh báo: very likely wrong
	Hint    Severity = "hint"    // gợi ý: practice or house choice
)

// Scope is how much a rule sees at a time.
type Scope string

// The scopes.
const (
	OfNode     Scope = "node"     // one paragraph; its result is kept while the node stays the same
	OfDocument Scope = "document" // one document
	OfSet      Scope = "set"      // several documents that belong together
	// OfSuppressions is the scope of rules on what was ignored. They run after all others and
	// see which suppressions silence nothing (Pass.Idle).
	OfSuppressions Scope = "suppressions"
)

// No is the answer to a choice that switches rules off.
const No = "no"

// Rule is one check of the form or wording of a document (quy tắc). A Rule in use is never
// changed.
type Rule struct {
	// ID is kebab-case, without severity, and never used again for something else.
	ID string
	// Pack is the id of the pack that the rule came with: it applies where the sheet was
	// joined from that pack. "" is a rule of the standard itself, which always applies.
	Pack string
	// Title names the fault, not the remedy, in Vietnamese: "Ngày nhỏ hơn 10 thiếu số 0".
	Title    string
	Severity Severity
	Scope    Scope
	// Cites are the provisions that the rule enforces, the most telling first. A rule of
	// severity Error must have one.
	Cites []law.Provision
	// Period is the time in which the rule binds. The zero Period stands for that of the
	// act of Cites[0], as the sheet or the acts handed in have it.
	Period law.Period
	// Components are those that the rule looks at: a node rule sees only their nodes, any
	// other does not apply to a document without one of them. None means all.
	Components []drafting.Component
	// Kinds are the ids of the kinds of paper that the rule applies to; none means all.
	Kinds []string
	// Whole says that the rule does not apply to a fragment (drafting.Document.Fragment).
	Whole bool
	// Form says that the rule judges observed form, and cannot where nothing was observed.
	Form bool
	// Worded says that a rule on form judges words too ("in hoa"): it runs where nothing was
	// observed, and counts as not evaluated there unless the words are at fault.
	Worded bool
	// Paged says that the rule needs the finished pages.
	Paged bool
	// Faced says that the rule needs the faces.
	Faced bool
	// Informed says that the rule needs the acts that are known.
	Informed bool
	// Choice is the key of a choice of the standard that switches the rule off where it is
	// answered with No; "" for a rule that nobody chooses.
	Choice string
	// Yields are the ids of narrower rules: where one of them has a finding that overlaps, or
	// that is Missing the same component, this rule's finding is left out.
	Yields []string
	// Page is the rule's page in Markdown; Validate says what it must hold.
	Page string
	// Since is the version of the program that first had the rule, or "Unreleased".
	Since string
	// Check looks at what the pass holds and reports what it finds. It must not keep the
	// pass, and must find the same in the same input. It runs on several nodes, and beside
	// other rules, at once.
	Check func(*Pass)
}

// NeedActs reports whether rules need Input.Acts in documents that follow a standard with this
// act: one is Informed, or binds in the time of another act.
func NeedActs(rules []*Rule, act law.Act) bool {
	name := act.Name()
	return slices.ContainsFunc(rules, func(r *Rule) bool {
		binding := r.binding()
		return r.Informed || binding != "" && binding != name
	})
}

// binding is the name of the act in whose time the rule binds; "" where it has a time of its own.
func (r *Rule) binding() string {
	if r.Period != (law.Period{}) || len(r.Cites) == 0 {
		return ""
	}
	return r.Cites[0].Act
}
