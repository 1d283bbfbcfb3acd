package viet

// pairs is a set of two bytes that follow one another in a text, by some of their bits (a Bloom
// filter): what it lacks the text lacks too.
type pairs [1 << (pairBits - wordBits)]uint64

const (
	pairBits = 10
	wordBits = 6 // of a number that holds 64
)

func (p *pairs) add(s string) {
	for i := 1; i < len(s); i++ {
		set(p[:], pairOf(s[i-1], s[i]))
	}
}

// mayHold reports whether all pairs of s are there.
func (p *pairs) mayHold(s string) bool {
	for i := 1; i < len(s); i++ {
		if !isSet(p[:], pairOf(s[i-1], s[i])) {
			return false
		}
	}
	return true
}

func set(bits []uint64, at uint32) {
	bits[at>>wordBits] |= 1 << (at & (1<<wordBits - 1))
}

func isSet(bits []uint64, at uint32) bool {
	return bits[at>>wordBits]>>(at&(1<<wordBits-1))&1 != 0
}

func pairOf(a, b byte) uint32 {
	const mix = 0x9E3779B1 // of Fibonacci hashing: 2^32 by the golden ratio
	return (uint32(a)<<8 | uint32(b)) * mix >> (32 - pairBits)
}
