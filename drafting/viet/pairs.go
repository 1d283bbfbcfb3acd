package viet

// pairs is a set of two bytes that follow one another in a text, by some of their bits (a Bloom
// filter): what it lacks the text lacks too.
type pairs [pairWords]uint64

const (
	pairWords = 1 << (pairBits - wordBits)
	pairBits  = 10
	wordBits  = 6 // of a number that holds 64
)

func (p *pairs) add(s string) {
	for i := 1; i < len(s); i++ {
		at := pairOf(s[i-1], s[i])
		p[at>>wordBits] |= 1 << (at & (1<<wordBits - 1))
	}
}

// mayHold reports whether all pairs of s are there.
func (p *pairs) mayHold(s string) bool {
	for i := 1; i < len(s); i++ {
		at := pairOf(s[i-1], s[i])
		if p[at>>wordBits]>>(at&(1<<wordBits-1))&1 == 0 {
			return false
		}
	}
	return true
}

func pairOf(a, b byte) uint32 {
	const spread = 5 // bits: the letters of ASCII differ in as many
	return (uint32(a)<<spread ^ uint32(b)) % (1 << pairBits)
}
