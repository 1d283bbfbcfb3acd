package cli_test

import (
	"fmt"
	"path/filepath"
	"runtime/metrics"
	"sync"
	"testing"
	"time"

	"thethuc/assets"
)

// BenchmarkExport runs the whole command in process: it opens pack and fonts, reads the
// lines, lays them out and replaces the file.
func BenchmarkExport(b *testing.B) {
	for _, pages := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("%d_pages", pages), func(b *testing.B) {
			folder := b.TempDir()
			in := write(b, filepath.Join(folder, "vao.txt"), lengthened(b, times[pages]))
			out := filepath.Join(folder, "ra.pdf")
			b.ReportAllocs()
			stop := watchHeap()
			for b.Loop() {
				runIn(b, house(b, assets.FS), "export", in, "-o", out).done(b)
			}
			b.ReportMetric(float64(stop())/1e6, "peak-heap-MB")
		})
	}
}

// watchHeap looks at the heap every half millisecond; stop returns the most bytes that
// objects, dead ones among them, took.
func watchHeap() (stop func() uint64) {
	done := make(chan struct{})
	peak := uint64(0)
	var wg sync.WaitGroup
	wg.Go(func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		tick := time.NewTicker(500 * time.Microsecond)
		defer tick.Stop()
		for {
			metrics.Read(sample)
			peak = max(peak, sample[0].Value.Uint64())
			select {
			case <-tick.C:
			case <-done:
				return
			}
		}
	})
	return func() uint64 {
		close(done)
		wg.Wait()
		return peak
	}
}
