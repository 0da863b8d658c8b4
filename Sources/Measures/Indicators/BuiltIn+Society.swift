extension BuiltIn {
  /// What people have and use.
  static let society = [
    Indicator(
      builtIn: "adults-using-services",
      name: BothLanguages(
        "Người trưởng thành dùng dịch vụ công trực tuyến", "Adults who use online public services"),
      short: BothLanguages("Người dùng DVC", "Adult users"),
      text: BothLanguages(
        "Tỷ lệ người trưởng thành có sử dụng dịch vụ công trực tuyến.",
        "Share of adults who use online public services."),
      basis: "QĐ 411/QĐ-TTg năm 2022", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "e-signature-adults",
      name: BothLanguages("Người trưởng thành có chữ ký số", "Adults with an electronic signature"),
      short: BothLanguages("Chữ ký số", "E-signature"),
      text: BothLanguages(
        "Tỷ lệ người trưởng thành có chữ ký số cá nhân.",
        "Share of adults who have a personal electronic signature."),
      basis: "Luật Giao dịch điện tử 20/2023/QH15", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "bank-account-15plus",
      name: BothLanguages(
        "Người từ 15 tuổi có tài khoản thanh toán",
        "People aged 15 or over with a payment account"),
      short: BothLanguages("TK thanh toán", "Bank account"),
      text: BothLanguages(
        "Tỷ lệ người từ 15 tuổi trở lên có tài khoản thanh toán tại ngân hàng.",
        "Share of the people aged 15 or over who have a payment account at a bank."),
      basis: "QĐ 1813/QĐ-TTg năm 2021", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "adults-with-e-payment",
      name: BothLanguages("Người trưởng thành thanh toán điện tử", "Adults who pay electronically"),
      short: BothLanguages("Thanh toán ĐT", "E-payment"),
      text: BothLanguages(
        "Tỷ lệ người trưởng thành có giao dịch thanh toán điện tử.",
        "Share of adults who make electronic payments."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "shops-with-qr",
      name: BothLanguages("Cửa hàng chấp nhận mã QR", "Shops that accept QR payment"),
      short: BothLanguages("Cửa hàng QR", "QR shops"),
      text: BothLanguages(
        "Tỷ lệ cửa hàng, hộ kinh doanh chấp nhận thanh toán bằng mã QR.",
        "Share of shops and household businesses that accept payment by QR code."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "cashless-schools-hospitals",
      name: BothLanguages(
        "Trường học, bệnh viện thanh toán không tiền mặt",
        "Schools and hospitals with cashless payment"),
      short: BothLanguages("Không tiền mặt", "Cashless"),
      text: BothLanguages(
        "Tỷ lệ trường học, bệnh viện chấp nhận thanh toán không dùng tiền mặt.",
        "Share of schools and hospitals that accept cashless payment."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "id-cards-issued",
      name: BothLanguages("Thẻ căn cước gắn chip đã cấp", "Chip-based identity cards issued"),
      short: BothLanguages("CCCD gắn chip", "ID cards"),
      text: BothLanguages(
        "Số thẻ căn cước công dân gắn chip đã cấp.",
        "Chip-based citizen identity cards issued so far."),
      basis: "Luật Căn cước 26/2023/QH15", unit: .count(.cards), nature: .stock),
    Indicator(
      builtIn: "digital-identities-active",
      name: BothLanguages(
        "Tài khoản định danh điện tử đã kích hoạt", "Activated digital identities"),
      short: BothLanguages("VNeID đã bật", "VNeID active"),
      text: BothLanguages(
        "Tài khoản định danh điện tử (VNeID) đã kích hoạt.",
        "Digital identity accounts (VNeID) that were activated."),
      basis: "NĐ 59/2022/NĐ-CP, từ 01/07/2024 NĐ 69/2024/NĐ-CP", unit: .count(.accounts),
      nature: .stock),
    Indicator(
      builtIn: "digital-identities-active-share",
      name: BothLanguages(
        "Tỷ lệ kích hoạt tài khoản định danh điện tử", "Activated share of digital identities"),
      short: BothLanguages("Tỷ lệ VNeID", "VNeID share"),
      text: BothLanguages(
        "Tài khoản định danh điện tử đã kích hoạt trên số hồ sơ đã thu nhận.",
        "Digital identity accounts activated over the applications taken in."),
      basis: "NĐ 59/2022/NĐ-CP, từ 01/07/2024 NĐ 69/2024/NĐ-CP", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "localities-identity-complete",
      name: BothLanguages(
        "Địa phương hoàn thành cấp căn cước và định danh",
        "Localities that completed identity cards"),
      short: BothLanguages("ĐP xong CCCD", "IDs completed"),
      text: BothLanguages(
        "Số địa phương đã hoàn thành chỉ tiêu cấp thẻ căn cước và tài khoản định danh điện tử.",
        "Localities that completed their task of identity cards and digital identity accounts."),
      unit: .count(.localities), nature: .stock),
    Indicator(
      builtIn: "digital-citizen-accounts",
      name: BothLanguages(
        "Người trưởng thành có tài khoản nền tảng công dân số",
        "Adults with an account on the citizen platform"),
      short: BothLanguages("TK công dân số", "Citizen acc."),
      text: BothLanguages(
        "Tỷ lệ người trưởng thành có tài khoản trên nền tảng công dân số của địa phương.",
        "Share of adults with an account on the citizen platform of the locality."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "smartphone-households",
      name: BothLanguages("Hộ gia đình có điện thoại thông minh", "Households with a smartphone"),
      short: BothLanguages("Hộ có ĐTTM", "Smartphones"),
      text: BothLanguages(
        "Tỷ lệ hộ gia đình có ít nhất một điện thoại thông minh.",
        "Share of households with at least one smartphone."),
      nature: .stock, maximum: 100),
  ]
}
