import Testing

@testable import DataSources

/// The memory of cells.
@Suite("Cell cache")
struct CellCacheTests {
  @Test("what was remembered is found, by bytes and by what it depends on")
  func finding() {
    var cache = CellCache<Int>()
    for number in 0..<5_000 { remember(number, "đơn vị \(number)", UInt64(number % 3), &cache) }
    for number in (0..<5_000).reversed() {
      #expect(find("đơn vị \(number)", UInt64(number % 3), &cache) == number)
      #expect(find("đơn vị \(number)", UInt64(number % 3) + 1, &cache) == nil)
    }
    #expect(find("", 0, &cache) == nil)
    remember(-1, "", 0, &cache)
    #expect(find("", 0, &cache) == -1)
  }

  @Test("a column in which every cell is another does not fill the memory")
  func limit() {
    var cache = CellCache<Int>()
    for number in 0...CellCache<Int>.limit { remember(number, "\(number)", 0, &cache) }
    #expect(find("0", 0, &cache) == nil)
    #expect(find("\(CellCache<Int>.limit)", 0, &cache) == CellCache<Int>.limit)
  }

  private func find(_ text: String, _ salt: UInt64, _ cache: inout CellCache<Int>) -> Int? {
    Array(text.utf8).withUnsafeBytes { cache.find($0, salt: salt) }
  }

  private func remember(
    _ number: Int, _ text: String, _ salt: UInt64, _ cache: inout CellCache<Int>
  ) {
    Array(text.utf8).withUnsafeBytes { cache.remember(number, for: $0, salt: salt) }
  }
}
