import Text

/// Names in use that are not in the tables of units, as keys of `UnitSpelling`.
enum UnitAliases {
  /// Names of single units that follow no rule, by the id of the unit.
  static let fixed: [String: [String]] = [
    "vn": ["vn", "vietnam", "canuoc", "toanquoc", "quocgia", "wholecountry"],
    "ministries": ["bonganh", "cacbonganh", "khoibonganh", "bonganhtrunguong"],
    "localities": ["diaphuong", "cacdiaphuong", "khoidiaphuong", "cactinhthanhpho"],
    "ho-chi-minh": hoChiMinh,
    "ho-chi-minh@2025": hoChiMinh,
    "hue": ["hue", "thuathienhue", "tthue"],
    "ba-ria-vung-tau": ["brvt"],
    // Older spellings that papers and sheets still have.
    "dak-lak": dakLak,
    "dak-lak@2025": dakLak,
    "dak-nong": ["dacnong", "dacknong"],
    "bac-kan": ["baccan"],
  ]

  private static let dakLak = ["daclac", "daclak", "dacklack"]
  private static let hoChiMinh = ["hcm", "tphcm", "thanhphohcm", "hcmc"]

  /// Names that follow from the Vietnamese and English ones.
  static func derived(
    from spelling: UnitSpelling, _ version: UnitVersion, at level: Level
  ) -> [String] {
    switch level {
    case .ministry, .department: abbreviations(of: spelling) + english(version)
    case .nation, .block, .province: english(version)
    case .district, .commune: []
    }
  }

  /// `bokhdt`, `khdt` and `bkhdt` of `Bộ Kế hoạch và Đầu tư`, `nhnn` of the State Bank.
  private static func abbreviations(of spelling: UnitSpelling) -> [String] {
    if let name = spelling.bare, let kind = spelling.words.first {
      return agency(name, kind: kind)
    }
    let words = spelling.words
    var names = [spelling.initials]
    if words.count > 3, words.suffix(2) == ["viet", "nam"] {
      let initials = String(spelling.initials.dropLast(2))
      names += [initials, initials + "vietnam", words.dropLast(2).joined()]
    }
    return names.filter { $0.utf8.count >= shortestAlone }
  }

  private static func agency(_ name: UnitSpelling, kind: String) -> [String] {
    let initials = name.initials
    let withKind = [kind + initials, String(kind.prefix(1)) + initials]
    return (withKind + [initials]).filter {
      $0.utf8.count >= ($0 == initials ? shortestAlone : shortestWithKind)
    }
  }

  private static func english(_ version: UnitVersion) -> [String] {
    version.nameEnglish.isEmpty ? [] : [UnitSpelling(version.nameEnglish.string).key]
  }

  /// The shortest initials that stand for a body by themselves: `TNMT` does, `TC` says too little.
  private static let shortestAlone = 4
  /// The shortest with a letter or word for the kind: `BTC`, `STP`.
  private static let shortestWithKind = 3
}
