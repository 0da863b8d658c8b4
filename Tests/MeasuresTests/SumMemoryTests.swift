import Testing

@testable import Measures

/// What was summed once is remembered, and no more of it than there is room for.
@Suite struct SumMemoryTests {
  private let question = FigureSums.Question(
    indicator: IndicatorIndex(raw: 0), trait: Dataset.empty.traits[IndicatorIndex(raw: 0)],
    preference: .published)

  private func key(_ unit: UInt32) throws -> SumMemory.Key {
    let period = try #require(Period.year(2024))
    return SumMemory.Key(UnitIndex(raw: unit), question, period)
  }

  @Test func remembersThatThereIsNothingToAdd() throws {
    let memory = SumMemory()
    let keys = [try key(1), try key(2)]
    #expect(memory.entries(keys).allSatisfy { $0 == nil })
    memory.remember([(keys[0], SumMemory.Entry(sum: nil))])
    let entries = memory.entries(keys)
    #expect(entries[0] != nil)
    #expect(entries[1] == nil)
  }

  @Test func forgetsWhenThereAreTooMany() throws {
    let memory = SumMemory()
    for unit in 0..<40_000 as Range<UInt32> {
      memory.remember([(try key(unit), SumMemory.Entry(sum: nil))])
    }
    let kept = try memory.entries((0..<40_000 as Range<UInt32>).map(key)).count { $0 != nil }
    #expect(kept <= 20_000)
    #expect(kept > 0)
    #expect(memory.entries([try key(39_999)])[0] != nil)
  }
}
