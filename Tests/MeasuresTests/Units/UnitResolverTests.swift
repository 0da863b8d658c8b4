import Measures
import SeededRandom
import Testing

@Suite("UnitResolver: the country")
struct UnitResolverTests {
  private let resolver = UnitFixtures.countryResolver

  private func id(_ text: String, _ period: String) throws -> String {
    let period = try #require(Period(code: period))
    return resolver.registry[try resolver.resolve(text, during: period).get()].id
  }

  private func error(_ text: String, _ period: String) throws -> UnitError? {
    let period = try #require(Period(code: period))
    guard case .failure(let error) = resolver.resolve(text, during: period) else { return nil }
    return error
  }

  @Test(
    "provinces in every spelling",
    arguments: [
      ("Đà Nẵng", "da-nang"), ("da nang", "da-nang"), ("ĐÀ NẴNG", "da-nang"),
      ("Đa\u{300} Nă\u{303}ng", "da-nang"), ("TP. Đà Nẵng", "da-nang"), ("TP Đà Nẵng", "da-nang"),
      ("TP.Đà Nẵng", "da-nang"), ("T.P Đà Nẵng", "da-nang"), ("Thành phố Đà Nẵng", "da-nang"),
      ("UBND thành phố Đà Nẵng", "da-nang"), ("UBND TP. Đà Nẵng", "da-nang"),
      ("Ủy ban nhân dân thành phố Đà Nẵng", "da-nang"), ("DaNang", "da-nang"),
      ("Da Nang City", "da-nang"), (" Đà  Nẵng ", "da-nang"), ("Tỉnh Hòa Bình", "hoa-binh"),
      ("Hoà Bình", "hoa-binh"), ("Hòa Bình", "hoa-binh"), ("Đắk Lắk", "dak-lak"),
      ("Đăk Lăk", "dak-lak"), ("Daklak", "dak-lak"), ("Đăk Nông", "dak-nong"),
      ("TP.HCM", "ho-chi-minh"), ("TPHCM", "ho-chi-minh"), ("TP HCM", "ho-chi-minh"),
      ("Tp. Hồ Chí Minh", "ho-chi-minh"), ("Hồ Chí Minh", "ho-chi-minh"),
      ("UBND TP.HCM", "ho-chi-minh"), ("Bà Rịa–Vũng Tàu", "ba-ria-vung-tau"),
      ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("Bà Rịa Vũng Tàu", "ba-ria-vung-tau"),
      ("Tỉnh Bà Rịa — Vũng Tàu", "ba-ria-vung-tau"), ("BR-VT", "ba-ria-vung-tau"),
      ("Thừa Thiên Huế", "hue"), ("Thừa Thiên - Huế", "hue"), ("Thừa Thiên-Huế", "hue"),
      ("Huế", "hue"), ("UBND tỉnh Quảng Nam", "quang-nam"),
      ("tỉnh quảng nam", "quang-nam"), ("Thành phố Bắc Ninh", "bac-ninh"),
    ])
  func provinces(text: String, expected: String) throws {
    #expect(try id(text, "2024-H1") == expected)
  }

  @Test(
    "ministries by name and by the abbreviations in use",
    arguments: [
      ("Bộ Công Thương", "bo-cong-thuong"), ("Công Thương", "bo-cong-thuong"),
      ("bo cong thuong", "bo-cong-thuong"), ("Bộ KH&ĐT", "bo-ke-hoach-va-dau-tu"),
      ("Bộ KHĐT", "bo-ke-hoach-va-dau-tu"), ("Bộ TT&TT", "bo-thong-tin-va-truyen-thong"),
      ("Bộ NN&PTNT", "bo-nong-nghiep-va-phat-trien-nong-thon"),
      ("Bộ NN và PTNT", "bo-nong-nghiep-va-phat-trien-nong-thon"),
      ("Bộ TN&MT", "bo-tai-nguyen-va-moi-truong"), ("TNMT", "bo-tai-nguyen-va-moi-truong"),
      ("Bộ LĐTBXH", "bo-lao-dong-thuong-binh-va-xa-hoi"),
      ("Bộ LĐ-TB&XH", "bo-lao-dong-thuong-binh-va-xa-hoi"),
      ("Bộ GTVT", "bo-giao-thong-van-tai"), ("Bộ VHTTDL", "bo-van-hoa-the-thao-va-du-lich"),
      ("Bộ VH,TT&DL", "bo-van-hoa-the-thao-va-du-lich"),
      ("Bộ Văn hóa, Thể thao và Du lịch", "bo-van-hoa-the-thao-va-du-lich"),
      ("Bộ Văn hoá, Thể thao & Du lịch", "bo-van-hoa-the-thao-va-du-lich"),
      ("Bộ GD&ĐT", "bo-giao-duc-va-dao-tao"), ("Bộ GD-ĐT", "bo-giao-duc-va-dao-tao"),
      ("Bộ KH&CN", "bo-khoa-hoc-va-cong-nghe"), ("BTC", "bo-tai-chinh"), ("Bộ TC", "bo-tai-chinh"),
      ("Ministry of Finance", "bo-tai-chinh"), ("NHNN", "ngan-hang-nha-nuoc-viet-nam"),
      ("NHNN Việt Nam", "ngan-hang-nha-nuoc-viet-nam"),
      ("Ngân hàng Nhà nước", "ngan-hang-nha-nuoc-viet-nam"), ("VPCP", "van-phong-chinh-phu"),
      ("BHXH Việt Nam", "bao-hiem-xa-hoi-viet-nam"), ("BHXH", "bao-hiem-xa-hoi-viet-nam"),
      ("Thanh tra Chính phủ", "thanh-tra-chinh-phu"), ("UBDT", "uy-ban-dan-toc"),
      ("Ủy ban Dân tộc", "uy-ban-dan-toc"), ("Uỷ ban Dân tộc", "uy-ban-dan-toc"),
    ])
  func ministries(text: String, expected: String) throws {
    #expect(try id(text, "2024") == expected)
  }

  @Test(
    "the nation and the blocks",
    arguments: [
      ("Toàn quốc", "vn"), ("cả nước", "vn"), ("Việt Nam", "vn"), ("vn", "vn"),
      ("Bộ, ngành", "ministries"), ("Các bộ, ngành", "ministries"), ("bộ ngành", "ministries"),
      ("Địa phương", "localities"), ("các địa phương", "localities"),
    ])
  func wholes(text: String, expected: String) throws {
    #expect(try id(text, "2024") == expected)
  }

  @Test("a name means who bears it at the end of the period, an id means itself")
  func time() throws {
    #expect(try id("Đà Nẵng", "2024") == "da-nang")
    #expect(try id("Đà Nẵng", "2025-H1") == "da-nang")
    #expect(try id("Đà Nẵng", "2025") == "da-nang@2025")
    #expect(try id("Đà Nẵng", "2026") == "da-nang@2025")
    #expect(try id("da-nang", "2025") == "da-nang")
    #expect(try id("da-nang@2025", "2025") == "da-nang@2025")
    #expect(try id("Quảng Nam", "2025") == "quang-nam")
    #expect(try id("UBND thành phố Bắc Ninh", "2026") == "bac-ninh@2025")
    #expect(try id("Bộ NN&MT", "2026") == "bo-nong-nghiep-va-moi-truong")
    #expect(try id("Bộ DT&TG", "2026") == "bo-dan-toc-va-ton-giao")
    #expect(try id("Thừa Thiên Huế", "2026") == "hue")
    #expect(try id("Thành phố Đồng Nai", "2026") == "dong-nai@2025")
    #expect(try id("Tỉnh Đồng Nai", "2026") == "dong-nai@2025")
  }

  @Test("what had ended says who it was")
  func ended() throws {
    let registry = resolver.registry
    for (text, id) in [
      ("Quảng Nam", "quang-nam"), ("da-nang", "da-nang"), ("H47", "quang-nam"),
      ("Bộ KH&ĐT", "bo-ke-hoach-va-dau-tu"),
    ] {
      let unit = try #require(registry.index(id: id))
      let period = try #require(Period(code: "2026-H1"))
      #expect(try error(text, "2026-H1") == .notValid(unit, during: period))
    }
  }

  @Test(
    "the seven codes that were reused mean another province since 01/07/2025",
    arguments: [
      ("91", "kien-giang", "an-giang@2025"), ("24", "bac-giang", "bac-ninh@2025"),
      ("82", "tien-giang", "dong-thap@2025"), ("52", "binh-dinh", "gia-lai@2025"),
      ("15", "yen-bai", "lao-cai@2025"), ("44", "quang-binh", "quang-tri@2025"),
      ("80", "long-an", "tay-ninh@2025"),
    ])
  func reusedCodes(code: String, before: String, after: String) throws {
    #expect(try id(code, "2025-06-30") == before)
    #expect(try id(code, "2025-H1") == before)
    #expect(try id(code, "2025-07-01") == after)
    #expect(try id(code, "2025") == after)
  }

  @Test("portal codes follow the name, in small and capital letters and in the older form")
  func portalCodes() throws {
    #expect(try id("H17", "2024") == "da-nang")
    #expect(try id("H17", "2026") == "da-nang@2025")
    #expect(try id("h05", "2026") == "bac-ninh@2025")
    #expect(try id("000.00.00.H17", "2024") == "da-nang")
    #expect(try id("G12", "2024") == "bo-tai-chinh")
    #expect(try id("G10", "2024") == "bo-nong-nghiep-va-phat-trien-nong-thon")
    #expect(try id("G10", "2026") == "bo-nong-nghiep-va-moi-truong")
  }

  @Test("a leading zero taken by a spreadsheet is put back")
  func leadingZero() throws {
    #expect(try id("01", "2024") == "ha-noi")
    #expect(try id("1", "2024") == "ha-noi")
    #expect(try id("8", "2026") == "tuyen-quang@2025")
    #expect(try error("3", "2024") == .unknown(suggestions: []))
  }

  @Test(
    "what is unknown brings up to three similar names",
    arguments: [
      ("Đà Nẵn", "da-nang"), ("Quảng Nma", "quang-nam"), ("Bộ Công Thươngg", "bo-cong-thuong"),
      ("Thanh Hoas", "thanh-hoa"), ("da-nag", "da-nang"),
    ])
  func suggestions(text: String, expected: String) throws {
    guard case .unknown(let suggestions) = try error(text, "2024") else {
      Issue.record("\(text) is known")
      return
    }
    #expect((1...3).contains(suggestions.count))
    #expect(resolver.registry[try #require(suggestions.first)].id == expected)
  }

  @Test(
    "what is like nothing has no suggestion",
    arguments: ["", " ", "Sài Gòn", "Atlantis", "?", "12345678", "Tokyo-to", "/", ",", "(", "a/b"])
  func nothing(text: String) throws {
    #expect(try error(text, "2024") == .unknown(suggestions: []))
  }

  @Test("text of any length and kind is answered")
  func anything() throws {
    let long = String(repeating: "Đà Nẵng / ", count: 10_000)
    #expect(try error(long, "2024") == .unknown(suggestions: []))
    let seed: UInt64 = 63
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "TP", ".", "Đà", " ", "Nẵng", "/", ",", "(", ")", "Bộ", "&", "Sở", "1", "\u{301}",
    ]
    for _ in 0..<500 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      _ = try error(text, "2024")
    }
  }
}
