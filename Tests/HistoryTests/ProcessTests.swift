import HistoryFixture
import Measures
import Testing

@testable import History

@Suite("Several processes")
struct ProcessTests {
  private let folder: HistoryFolder

  init() throws {
    folder = try HistoryFolder()
  }

  @Test("killed at any moment, a writer loses at most the dataset it was writing")
  func killed() async throws {
    let seed: UInt64 = 11
    let chronicle = Chronicle(seed: seed)
    var next = 0
    for round in 0..<12 {
      let run = try folder.probe(
        ["write", folder.path, "\(seed)", "\(next)", "1000000", SourceID.files.name])
      let wanted = Int(mixed(seed, UInt64(round)) % 6) + 1
      let lines = run.lines(wanted)
      // It writes on meanwhile: where it is hit differs from round to round.
      var spins = mixed(seed, UInt64(round), 1) % 2_000_000
      while spins > 0 { spins -= 1 }
      run.kill()
      let said = lines + run.lines()
      let last = try #require(said.last.flatMap { Int($0) }, "seed \(seed), round \(round)")
      #expect(try folder.faults() == [], "seed \(seed), round \(round)")
      let known = try #require(try await folder.history().latest().first)
      let step = Int(known.confirmedAt.seconds - chronicle.moment(0).seconds)
      // The last may have been kept without there being time to say so.
      #expect(step == last || step == last + 1, "seed \(seed), round \(round)")
      #expect(
        StatedFigure.all(in: known.dataset) == StatedFigure.all(in: chronicle.dataset(step)),
        "seed \(seed), round \(round)")
      next = step + 1
    }
    let history = folder.history()
    for step in stride(from: 0, to: next, by: 7) {
      let known = try #require(try await history.known(at: chronicle.moment(step)).first)
      #expect(StatedFigure.all(in: known.dataset) == StatedFigure.all(in: chronicle.dataset(step)))
    }
  }

  @Test("writers and readers share one file")
  func shared() async throws {
    let writers = try (0..<2).map { number in
      try folder.probe(["write", folder.path, "\(number)", "0", "40", "source-\(number)"])
    }
    let readers = try (0..<2).map { _ in try folder.probe(["read", folder.path, "40"]) }
    for writer in writers {
      #expect(writer.lines().count == 40)
      #expect(writer.status == 0)
    }
    for reader in readers {
      _ = reader.lines()
      #expect(reader.status == 0)
    }
    #expect(try folder.faults() == [])
    let history = folder.history()
    for number in 0..<2 {
      let chronicle = Chronicle(seed: UInt64(number))
      for step in stride(from: 0, to: 40, by: 5) {
        let source = SourceID("source-\(number)")
        let known = try #require(
          try await history.known(at: chronicle.moment(step), of: [source]).first)
        #expect(
          StatedFigure.all(in: known.dataset) == StatedFigure.all(in: chronicle.dataset(step)))
      }
    }
  }

  @Test("the first to come makes the file, the others find it")
  func sameBeginning() async throws {
    let runs = try (0..<4).map { number in
      try folder.probe(["write", folder.path, "5", "0", "3", "source-\(number)"])
    }
    for run in runs {
      #expect(run.lines().count == 3)
      #expect(run.status == 0)
    }
    #expect(try await folder.history().sources().count == 4)
    #expect(try folder.faults() == [])
  }
}
