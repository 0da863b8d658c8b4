import Measures
import Text
import Words

/// Who a body is, since when, and what became of it, in labelled lines.
struct UnitAnswer {
  private let registry: UnitRegistry
  private let index: UnitIndex
  private let day: Day
  private let words: Words

  /// The answer about a unit as it was on a day.
  init(_ index: UnitIndex, in registry: UnitRegistry, at day: Day, _ words: Words) {
    self.index = index
    self.registry = registry
    self.day = day
    self.words = words
  }

  private var unit: Unit { registry[index] }

  /// The lines, labels in one column.
  var text: String {
    let lines =
      identity + existence + versions + origin + end + reusedCodes + members
    let labels = lines.map { words[$0.0] }
    let width = (labels.map(\.width).max() ?? 0) + 2
    return zip(labels, lines).map { $0.padded(to: width).string + $1.1.string + "\n" }.joined()
  }

  private typealias Line = (Bilingual, SafeText)

  private var identity: [Line] {
    var lines: [Line] = [
      (Bilingual("tên", "name"), unit.name(words.language, at: day)),
      (Bilingual("mã dvctop", "id"), SafeText(unit.id)),
      (Bilingual("cấp", "level"), words.singular(unit.level)),
    ]
    let codes = unit.version(at: day).map(codes) ?? .empty
    if !codes.isEmpty { lines.append((Bilingual("mã", "codes"), codes)) }
    if let parent = registry.parent(of: index) {
      lines.append((Bilingual("thuộc", "parent"), reference(parent)))
    }
    return lines
  }

  /// Since when and until when, and whether that holds on the day asked about.
  private var existence: [Line] {
    var lines: [Line] = [(Bilingual("hiệu lực", "valid"), span(unit.validFrom, unit.validTo))]
    if !unit.isValid(at: day) {
      lines.append(
        (
          Bilingual("chú ý", "note"),
          words.sentence(
            Bilingual("không tồn tại ngày {0}", "did not exist on {0}"), words.day(day))
        ))
    }
    return lines
  }

  /// Names and codes over time, when they changed.
  private var versions: [Line] {
    guard unit.versions.count > 1 else { return [] }
    return unit.versions.map { version in
      let codes = codes(version)
      let name = words.language == .vietnamese ? version.nameVietnamese : version.nameEnglish
      let shown = name.isEmpty ? version.nameVietnamese : name
      let tail = codes.isEmpty ? SafeText.empty : SafeText("  (") + codes + SafeText(")")
      return (
        Bilingual("tên theo thời gian", "names over time"),
        span(version.validFrom, version.validTo) + SafeText("  ") + shown + tail
      )
    }
  }

  private var origin: [Line] {
    registry.predecessors(of: index).map { before in
      let since = registry[before].validTo.map { SafeText("  ") + words.day($0.adding(1)) }
      let label =
        unit.level == .ministry
        ? Bilingual("nhận nhiệm vụ từ", "took over from") : Bilingual("hợp nhất từ", "merged from")
      return (label, reference(before) + (since ?? .empty))
    }
  }

  /// What became of it, step by step until today.
  private var end: [Line] {
    var lines: [Line] = []
    var current = index
    for _ in Level.allCases {
      guard let next = registry[current].successor, next != index else { break }
      let since = registry[current].validTo.map { words.day($0.adding(1)) + SafeText("  ") }
      let with = registry.predecessors(of: next).filter { $0 != current }.map {
        registry[$0].shortName(words.language).string
      }
      let others =
        with.isEmpty
        ? SafeText.empty
        : words.sentence(
          Bilingual(", cùng {0}", ", with {0}"), SafeText(with.joined(separator: ", ")))
      lines.append((Bilingual("nay là", "became"), (since ?? .empty) + reference(next) + others))
      current = next
    }
    if lines.isEmpty, unit.level == .district, unit.validTo != nil {
      // The level was abolished on 01/07/2025: no single body took a district's place.
      lines.append(
        (
          Bilingual("nay là", "became"),
          words[
            Bilingual(
              "bỏ cấp huyện; việc chuyển về phường, xã và tỉnh",
              "districts were abolished; communes and the province took over")]
        ))
    }
    return lines
  }

  /// Others of another name that bore one of its statistical codes: seven were reused in 2025.
  private var reusedCodes: [Line] {
    let codes = Set(unit.versions.map(\.code).filter { !$0.isEmpty })
    let name = unit.shortName(.vietnamese)
    var lines: [Line] = []
    for other in registry.indices where other != index {
      guard registry[other].level == unit.level else { continue }
      for version in registry[other].versions
      where codes.contains(version.code) && registry[other].shortName(.vietnamese) != name {
        lines.append(
          (
            Bilingual("mã dùng lại", "reused code"),
            SafeText(version.code + "  ") + span(version.validFrom, version.validTo)
              + SafeText("  ") + reference(other)
          ))
      }
    }
    return lines
  }

  /// How many units stand below it on the day.
  private var members: [Line] {
    var counts: [Level: Int] = [:]
    for child in registry.children(of: index, at: day) {
      counts[registry[child].level, default: 0] += 1
    }
    guard !counts.isEmpty else { return [] }
    let parts = counts.sorted { $0.key < $1.key }.map { level, count in
      words.numbers.integer(Int64(count)) + SafeText(" ") + words.plural(level)
    }
    return [(Bilingual("gồm", "has"), SafeText(parts.map(\.string).joined(separator: ", ")))]
  }

  private func codes(_ version: UnitVersion) -> SafeText {
    var parts: [SafeText] = []
    if !version.code.isEmpty {
      parts.append(words.sentence(Bilingual("TCTK {0}", "GSO {0}"), SafeText(version.code)))
    }
    if !version.portalCode.isEmpty {
      parts.append(
        words.sentence(Bilingual("Cổng DVCQG {0}", "portal {0}"), SafeText(version.portalCode)))
    }
    return SafeText(parts.map(\.string).joined(separator: " · "))
  }

  private func span(_ from: Day?, _ to: Day?) -> SafeText {
    switch (from, to) {
    case (nil, nil):
      words[Bilingual("trước 2024 đến nay", "since before 2024")]
    case (nil, .some(let to)):
      words.sentence(Bilingual("đến hết {0}", "until {0}"), words.day(to))
    case (.some(let from), nil):
      words.sentence(Bilingual("từ {0} đến nay", "since {0}"), words.day(from))
    case (.some(let from), .some(let to)):
      words.day(from) + SafeText(" – ") + words.day(to)
    }
  }

  private func reference(_ index: UnitIndex) -> SafeText {
    registry[index].name(words.language, at: nil) + SafeText(" (" + registry[index].id + ")")
  }
}

extension Words {
  /// One unit of a level: `tỉnh, thành phố`, `phường, xã`.
  fileprivate func singular(_ level: Level) -> SafeText {
    switch level {
    case .nation: self[Bilingual("quốc gia", "nation")]
    case .block: self[Bilingual("khối", "block")]
    case .ministry: self[Bilingual("bộ, ngành", "ministry or agency")]
    case .province: self[Bilingual("tỉnh, thành phố", "province or city")]
    case .department: self[Bilingual("sở, ngành", "department")]
    case .district: self[Bilingual("quận, huyện", "district")]
    case .commune: self[Bilingual("phường, xã", "commune or ward")]
    }
  }
}
