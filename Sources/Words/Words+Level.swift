import Measures
import Text

extension Words {
  /// Several units of a level: `sở, ngành`, `quận, huyện`, `phường, xã`.
  public func plural(_ level: Level) -> SafeText {
    switch level {
    case .nation: self[Bilingual("cả nước", "country")]
    case .block: self[Bilingual("khối", "blocks")]
    case .ministry: self[Bilingual("bộ, ngành", "ministries")]
    case .province: self[Bilingual("địa phương", "localities")]
    case .department: self[.departments]
    case .district: self[.districts]
    case .commune: self[.communes]
    }
  }
}
