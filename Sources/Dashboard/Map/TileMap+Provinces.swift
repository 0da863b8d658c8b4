import Words

extension TileMap {
  /// The 63 provinces and cities until 30/06/2025.
  static let beforeMerger = TileMap(
    picture: """
      LCh  LCa  HG   CB   .    .
      ĐB   YB   TQ   BK   LS   .
      SL   PT   VP   TNg  BG   QNi
      .    HB   HN   BN   HD   HP
      .    NB   HNa  HY   TB   .
      .    TH   NĐ   .    .    .
      .    NA   HT   .    .    .
      .    .    QB   QT   .    .
      .    .    .    Huế  ĐNg  .
      .    .    .    .    QNa  QNg
      .    .    .    KT   GL   BĐ
      .    .    .    .    ĐL   PY
      .    .    BP   ĐNô  LĐ   KH
      .    TNi  BDg  ĐNai BTh  NT
      .    LA   HCM  BRVT .    .
      AG   ĐT   TG   BTr  .    .
      KG   CT   VL   TV   .    .
      HậuG ST   .    .    .    .
      CM   BL   .    .    .    .
      """,
    islands: islands(hoangSa: 8, truongSa: 14), abbreviations: abbreviations)

  /// The 34 provinces and cities since 01/07/2025.
  static let sinceMerger = TileMap(
    picture: """
      LCh  LCa  TQ   CB   .
      ĐB   PT   TNg  LS   .
      SL   HN   BN   QNi  .
      .    NB   HY   HP   .
      .    TH   .    .    .
      .    NA   HT   .    .
      .    .    QT   Huế  .
      .    .    .    ĐNg  QNg
      .    .    .    ĐL   GL
      .    TNi  ĐNai LĐ   KH
      AG   ĐT   HCM  .    .
      CT   VL   .    .    .
      CM   .    .    .    .
      """,
    islands: islands(hoangSa: 7, truongSa: 10), abbreviations: abbreviations)

  /// Both archipelagos at their latitudes among the tiles.
  private static func islands(hoangSa: Int, truongSa: Int) -> [Archipelago] {
    [
      Archipelago(name: Bilingual("Hoàng Sa", "Hoang Sa"), slug: "da-nang", line: hoangSa),
      Archipelago(name: Bilingual("Trường Sa", "Truong Sa"), slug: "khanh-hoa", line: truongSa),
    ]
  }

  /// What stands for a province: the first letters of its syllables, and a further one where two
  /// would be the same, also without their marks.
  private static let abbreviations = [
    "HN": "ha-noi", "HG": "ha-giang", "CB": "cao-bang", "BK": "bac-kan", "TQ": "tuyen-quang",
    "LCa": "lao-cai", "ĐB": "dien-bien", "LCh": "lai-chau", "SL": "son-la", "YB": "yen-bai",
    "HB": "hoa-binh", "TNg": "thai-nguyen", "LS": "lang-son", "QNi": "quang-ninh",
    "BG": "bac-giang", "PT": "phu-tho", "VP": "vinh-phuc", "BN": "bac-ninh", "HD": "hai-duong",
    "HP": "hai-phong", "HY": "hung-yen", "TB": "thai-binh", "HNa": "ha-nam", "NĐ": "nam-dinh",
    "NB": "ninh-binh", "TH": "thanh-hoa", "NA": "nghe-an", "HT": "ha-tinh", "QB": "quang-binh",
    "QT": "quang-tri", "Huế": "hue", "ĐNg": "da-nang", "QNa": "quang-nam", "QNg": "quang-ngai",
    "BĐ": "binh-dinh", "PY": "phu-yen", "KH": "khanh-hoa", "NT": "ninh-thuan",
    "BTh": "binh-thuan", "KT": "kon-tum", "GL": "gia-lai", "ĐL": "dak-lak", "ĐNô": "dak-nong",
    "LĐ": "lam-dong", "BP": "binh-phuoc", "TNi": "tay-ninh", "BDg": "binh-duong",
    "ĐNai": "dong-nai", "BRVT": "ba-ria-vung-tau", "HCM": "ho-chi-minh", "LA": "long-an",
    "TG": "tien-giang", "BTr": "ben-tre", "TV": "tra-vinh", "VL": "vinh-long",
    "ĐT": "dong-thap", "AG": "an-giang", "KG": "kien-giang", "CT": "can-tho",
    "HậuG": "hau-giang", "ST": "soc-trang", "BL": "bac-lieu", "CM": "ca-mau",
  ]
}
