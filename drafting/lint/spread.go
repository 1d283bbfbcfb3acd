package lint

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// spread calls what hand makes with each of 0 … n-1, on all cores and in no certain order,
// until the context ends. Every core has a hand of its own.
func spread(ctx context.Context, n int, hand func() func(i int)) {
	var next atomic.Int64
	work := func() {
		do := hand()
		for ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			do(i)
		}
	}
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		wg.Go(work)
	}
	work()
	wg.Wait()
}
