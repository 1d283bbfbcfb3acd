package wording

// BrokenRule says in the list of findings that a rule broke down.
func BrokenRule(title string) string {
	return "Chưa xét được vì quy tắc gặp sự cố: " + title + "."
}
