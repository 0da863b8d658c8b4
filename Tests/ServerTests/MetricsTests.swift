import Measures
import TestSupport
import Testing

@testable import Server

@Suite("Metrics", .serialized)
struct MetricsTests {
  @Test("count what was asked")
  func counts() async throws {
    try await RunningServer.with([ChangingSource(rows: 3)]) { server in
      for _ in 0..<3 { _ = try await server.get("/v1/units") }
      _ = try await server.get("/nothing")
      let answer = try await server.get("/metrics")
      #expect(answer.fields["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      for line in [
        "dvctop_http_requests_total{endpoint=\"/v1/units\",status=\"200\"} 3",
        "dvctop_http_requests_total{endpoint=\"other\",status=\"404\"} 1",
        "dvctop_http_request_duration_seconds_count 4", "dvctop_dataset_observations 3",
        "dvctop_source_up{source=\"test:\"} 1", "dvctop_event_readers 0",
      ] {
        #expect(answer.text.split(separator: "\n").contains { $0 == line }, "\(line)")
      }
    }
  }

  @Test("escape what comes from outside")
  func escapes() {
    var text = PrometheusText()
    text.metric("x", .gauge, "Help.")
    text.sample("x", 1.5, ["source": "a\"b\\c\nd"])
    #expect(text.text == "# HELP x Help.\n# TYPE x gauge\nx{source=\"a\\\"b\\\\c\\nd\"} 1.5\n")
  }

  @Test("put durations where they belong")
  func histogram() {
    var histogram = Histogram()
    for milliseconds in [0, 1, 2, 50, 10_000] { histogram.add(.milliseconds(milliseconds)) }
    #expect(histogram.count == 5)
    #expect(histogram.counts.first == 1 && histogram.counts.last == 1)
    #expect(abs(histogram.sum - 10.053) < 1e-9)
  }

  @Test("retries wait longer each time, and as long as a server asks")
  func retries() {
    var generator = SystemRandomNumberGenerator()
    let schedule = ReadingSchedule()
    var longest: [Duration] = []
    for failures in 1...20 {
      let error = SourceError.timedOut(seconds: 1)
      let delay = schedule.delay(afterFailures: failures, error, using: &generator)
      let most = min(schedule.firstRetry * (1 << min(failures - 1, 16)), schedule.longestRetry)
      #expect(delay <= most && delay >= most / 2)
      longest.append(most)
    }
    #expect(longest == longest.sorted() && longest.last == schedule.longestRetry)
    let busy = SourceError.busy(retryAfterSeconds: 40)
    #expect(schedule.delay(afterFailures: 1, busy, using: &generator) >= .seconds(40))
  }
}
