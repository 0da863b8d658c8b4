extension BuiltIn {
  /// What the platforms and offices of the state report.
  static let platforms = [
    Indicator(
      builtIn: "portal-accounts",
      name: BothLanguages("Tài khoản Cổng Dịch vụ công quốc gia", "National Portal accounts"),
      short: BothLanguages("TK Cổng DVCQG", "Accounts"),
      text: BothLanguages(
        "Tài khoản đã đăng ký trên Cổng Dịch vụ công quốc gia.",
        "Accounts registered on the National Public Service Portal."),
      basis: "NĐ 45/2020/NĐ-CP", unit: .count(.accounts), nature: .stock),
    Indicator(
      builtIn: "procedures-on-portal",
      name: BothLanguages(
        "Thủ tục tích hợp trên Cổng Dịch vụ công quốc gia", "Procedures on the National Portal"),
      short: BothLanguages("TTHC trên Cổng", "On portal"),
      text: BothLanguages(
        "Thủ tục được cung cấp trên Cổng Dịch vụ công quốc gia trên tổng số thủ tục.",
        "Procedures offered on the National Public Service Portal over all procedures."),
      basis: "NĐ 45/2020/NĐ-CP", fraction: ("procedures_on_portal", "procedures"),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "essential-services",
      name: BothLanguages(
        "Dịch vụ công thiết yếu đã triển khai", "Essential services in operation"),
      short: BothLanguages("DVC thiết yếu", "Essential"),
      text: BothLanguages(
        "Dịch vụ công thiết yếu của Đề án 06 đã triển khai trên tổng số phải triển khai.",
        "Essential services of Project 06 in operation over all that are due."),
      basis: "QĐ 06/QĐ-TTg năm 2022",
      fraction: ("essential_services_running", "essential_services"), nature: .stock,
      maximum: 100),
    Indicator(
      builtIn: "procedures-using-digital-data",
      name: BothLanguages(
        "Thủ tục dùng dữ liệu số thay giấy tờ", "Procedures that use digital data"),
      short: BothLanguages("Dùng DL số", "Digital data"),
      text: BothLanguages(
        "Tỷ lệ thủ tục đã khai thác dữ liệu số thay cho giấy tờ phải nộp.",
        "Share of procedures that use digital data in place of papers."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "work-files-online",
      name: BothLanguages(
        "Hồ sơ công việc cấp bộ xử lý trên môi trường mạng", "Ministry work files handled online"),
      short: BothLanguages("HSCV cấp bộ", "Work files"),
      text: BothLanguages(
        "Tỷ lệ hồ sơ công việc của các bộ, ngành được xử lý trên môi trường mạng.",
        "Share of the work files of ministries and agencies that are handled online."),
      basis: "QĐ 942/QĐ-TTg năm 2021", maximum: 100),
    Indicator(
      builtIn: "documents-connected",
      name: BothLanguages(
        "Hệ thống văn bản điện tử đã liên thông", "Electronic document systems connected"),
      short: BothLanguages("VB liên thông", "Docs linked"),
      text: BothLanguages(
        "Tỷ lệ hệ thống quản lý văn bản đã kết nối qua Trục liên thông văn bản quốc gia.",
        "Share of document management systems connected to the national document exchange."),
      basis: "QĐ 28/2018/QĐ-TTg", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "e-documents-signed",
      name: BothLanguages("Văn bản điện tử được ký số", "Electronic documents signed digitally"),
      short: BothLanguages("VB ký số", "Docs signed"),
      text: BothLanguages(
        "Tỷ lệ văn bản điện tử gửi, nhận có chữ ký số.",
        "Share of the electronic documents sent and received that are digitally signed."),
      basis: "NĐ 30/2020/NĐ-CP", nature: .stock, maximum: 100),
    Indicator(
      builtIn: "data-sharing-transactions",
      name: BothLanguages(
        "Giao dịch qua Nền tảng tích hợp, chia sẻ dữ liệu quốc gia",
        "Data-sharing transactions (NDXP)"),
      short: BothLanguages("GD qua NDXP", "NDXP traffic"),
      text: BothLanguages(
        "Giao dịch qua Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) trong kỳ.",
        "Transactions on the national data integration and sharing platform (NDXP) in the "
          + "period."),
      basis: "NĐ 47/2020/NĐ-CP", unit: .count(.transactions)),
    Indicator(
      builtIn: "data-sharing-growth",
      name: BothLanguages(
        "Tăng trưởng giao dịch chia sẻ dữ liệu", "Growth of data-sharing transactions"),
      short: BothLanguages("Tăng GD NDXP", "NDXP growth"),
      text: BothLanguages(
        "Mức tăng số giao dịch qua NDXP so với cùng kỳ năm trước.",
        "Growth of the transactions on NDXP on the same period of the year before.")),
    Indicator(
      builtIn: "communes-on-fibre",
      name: BothLanguages("Xã, phường có cáp quang băng rộng", "Communes with fibre broadband"),
      short: BothLanguages("Xã cáp quang", "Fibre"),
      text: BothLanguages(
        "Tỷ lệ xã, phường, thị trấn đã có kết nối cáp quang băng rộng.",
        "Share of communes, wards and townships with a fibre broadband connection."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "processing-time-cut",
      name: BothLanguages(
        "Thời gian xử lý được cắt giảm của hồ sơ trực tuyến",
        "Cut in the processing time of online dossiers"),
      short: BothLanguages("Cắt giảm TG", "Time cut"),
      text: BothLanguages(
        "Mức cắt giảm cao nhất của thời gian xử lý hồ sơ trực tuyến so với năm 2019.",
        "Largest cut in the processing time of online dossiers compared with 2019."),
      nature: .stock, maximum: 100),
    Indicator(
      builtIn: "papers-on-vneid",
      name: BothLanguages(
        "Giấy tờ, thủ tục thực hiện trên VNeID", "Papers and procedures on VNeID"),
      short: BothLanguages("Trên VNeID", "On VNeID"),
      text: BothLanguages(
        "Số loại giấy tờ, thủ tục thực hiện được trên VNeID, như phiếu lý lịch tư pháp, sổ sức "
          + "khỏe điện tử, giấy khai sinh, đăng ký kết hôn.",
        "Kinds of papers and procedures that VNeID offers, such as the criminal record, the "
          + "e-health book, and the papers of birth and marriage."),
      basis: "QĐ 06/QĐ-TTg năm 2022", unit: .count(.papers), nature: .stock),
    Indicator(
      builtIn: "plan-targets",
      name: BothLanguages(
        "Chỉ tiêu của kế hoạch chuyển đổi số", "Targets of the digital transformation plan"),
      short: BothLanguages("Chỉ tiêu KH", "Plan targets"),
      text: BothLanguages(
        "Số chỉ tiêu đề ra trong kế hoạch chuyển đổi số của năm.",
        "Targets set in the digital transformation plan of the year."),
      unit: .count(.targets)),
  ]
}
