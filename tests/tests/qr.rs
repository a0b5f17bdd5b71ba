//! Activation links, and QR codes that a reader of another hand reads back.

use std::io::Cursor;
use std::thread;

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{Options, Tree};
use rqrr::{MetaData, PreparedImage};

use pingpair::credentials::BaseUrl;
use pingpair::qr::{self, ActivationLink, Background, OtpAuthLink, QrCode};
use pingpair::{Code, Secret};

#[test]
fn an_activation_link_is_taken_as_it_was_built_and_in_no_other_form() {
    let link = ActivationLink::new(&base_url(), &Secret::from("292070522701")).unwrap();
    let again = ActivationLink::parse(link.expose()).unwrap();
    assert_eq!(again.expose(), link.expose());
    let evil = link.expose().replace("https://", "https://user@");
    let plain = link.expose().replace("https://", "javascript://");
    let longer = format!("{}#x", link.expose());
    for other in [
        evil.as_str(),
        &plain,
        &longer,
        "",
        "https://example.com/",
        "otpauth://totp/x",
    ] {
        let error = ActivationLink::parse(other).unwrap_err();
        assert_eq!(error.code(), Code::QrContentRefused, "{other}");
    }
}

#[test]
fn links_are_those_of_the_vendors_examples() {
    for (digits, query) in [
        ("292070522701", "YWN0X2NvZGU9MjkyMDcwNTIyNzAx"),
        ("123456789012", "YWN0X2NvZGU9MTIzNDU2Nzg5MDEy"),
    ] {
        assert_eq!(
            link(digits).expose(),
            format!("{BASE_URL}/QRRedirection?{query}")
        );
    }
}

#[test]
fn links_keep_leading_zeros_and_base64_padding() {
    for (digits, query) in [
        ("0", "YWN0X2NvZGU9MA=="),
        ("00", "YWN0X2NvZGU9MDA="),
        ("007", "YWN0X2NvZGU9MDA3"),
    ] {
        assert_eq!(
            link(digits).expose(),
            format!("{BASE_URL}/QRRedirection?{query}")
        );
    }
}

#[test]
fn activation_codes_that_are_not_1_to_40_ascii_digits_are_refused() {
    for digits in [
        "",
        "29207052270a",
        "2920 7052 2701",
        "292070522701\n",
        "-1",
        "+1",
        "1.5",
        "٢٩٢٠",
        "２９２０",
        &"1".repeat(41),
    ] {
        let error = ActivationLink::new(&base_url(), &Secret::from(digits)).unwrap_err();
        assert_eq!(error.code(), Code::ValueMalformed, "{digits:?}");
    }
}

#[test]
fn otpauth_links_pass_byte_for_byte() {
    for text in [
        "otpauth://totp/ACME:meredith%myorg?secret=JBSWY3DPEHPK3PXP&issuer=ACME",
        "otpauth://hotp/Zoë 🙂?secret=JBSWY3DPEHPK3PXP&counter=0",
        "otpauth://totp/",
        &otpauth(2048),
    ] {
        assert_eq!(OtpAuthLink::parse(text).unwrap().expose(), text);
    }
}

#[test]
fn texts_that_are_no_otpauth_links_are_refused() {
    for text in [
        "",
        "javascript:alert(1)",
        "https://evil.test/otpauth://totp/x",
        "otpauth://",
        "otpauth://totp",
        "otpauth://steam/x",
        "otpauth:totp/x",
        "OTPAUTH://totp/x",
        " otpauth://totp/x",
        "otpauth://totp/x\n",
        "otpauth://totp/x\r\ny",
        "otpauth://totp/\0",
        "otpauth://totp/\u{1b}[31m",
        "otpauth://totp/\u{7f}",
        "otpauth://totp/\u{9b}31m",
        &otpauth(2049),
    ] {
        let error = OtpAuthLink::parse(text).unwrap_err();
        assert_eq!(error.code(), Code::QrContentRefused, "{text:?}");
    }
}

#[test]
fn the_2_kib_of_an_otpauth_link_are_bytes_and_not_characters() {
    let text = format!("otpauth://totp/{}", "ë".repeat(1017));
    assert_eq!((text.len(), text.chars().count()), (2049, 1032));
    assert!(OtpAuthLink::parse(&text).is_err());
}

#[test]
fn debug_shows_neither_links_nor_codes() {
    let link = link("292070522701");
    let otpauth = OtpAuthLink::parse("otpauth://totp/meredith?secret=JBSWY3DP").unwrap();
    assert_eq!(format!("{link:?}"), "ActivationLink([redacted])");
    assert_eq!(format!("{otpauth:?}"), "OtpAuthLink([redacted])");
    assert_eq!(
        format!("{:?}", link.qr_code().unwrap()),
        "QrCode([redacted])"
    );
}

#[test]
fn errors_do_not_show_the_refused_text() {
    let code = ActivationLink::new(&base_url(), &Secret::from("29207052270a")).unwrap_err();
    let otpauth = OtpAuthLink::parse("otpauth://totp/meredith\n").unwrap_err();
    for error in [code, otpauth] {
        for text in [format!("{error}"), format!("{error:?}")] {
            assert!(
                !text.contains("29207") && !text.contains("meredith"),
                "{text}"
            );
        }
    }
}

#[test]
fn every_drawing_of_an_activation_link_reads_back_as_the_link() {
    let mut digits = Digits(1);
    for length in 1..=40 {
        let link = link(&digits.take(length));
        let code = link.qr_code().unwrap();
        for (name, image) in drawings(&code) {
            assert_eq!(image.read().as_deref(), Ok(link.expose()), "{name}");
        }
    }
}

#[test]
fn leading_zeros_read_back() {
    for digits in ["0", "000000000000", "000000000001", &"0".repeat(40)] {
        let link = link(digits);
        for (name, image) in drawings(&link.qr_code().unwrap()) {
            assert_eq!(image.read().as_deref(), Ok(link.expose()), "{name}");
        }
    }
}

#[test]
fn otpauth_links_up_to_2_kib_read_back() {
    for length in [16, 100, 333, 700, 1200, 2048] {
        let text = otpauth(length);
        let code = OtpAuthLink::parse(&text).unwrap().qr_code().unwrap();
        for (name, image) in drawings(&code) {
            assert_eq!(image.read().as_ref(), Ok(&text), "{name} of {length}");
        }
    }
}

#[test]
fn any_text_reads_back_whatever_its_characters() {
    for text in [
        "7",
        "31415926535",
        "HTTPS://EXAMPLE.COM/A-1 $%*+.",
        "Zoë's iPhone 🙂",
        "two\nlines",
    ] {
        let code = qr::danger_any(text).unwrap();
        assert_eq!(Image::of_matrix(&code).read().as_deref(), Ok(text));
    }
}

#[test]
fn a_text_is_refused_beyond_what_the_largest_code_holds() {
    for (character, most) in [("x", 2331), ("X", 3391), ("7", 5596)] {
        let text = character.repeat(most);
        let code = qr::danger_any(&text).unwrap();
        assert_eq!(code.size(), 177);
        assert_eq!(Image::of_matrix(&code).read(), Ok(text));
        let error = qr::danger_any(&character.repeat(most + 1)).unwrap_err();
        assert_eq!(error.code(), Code::QrContentRefused);
    }
}

#[test]
fn an_empty_text_is_refused() {
    let error = qr::danger_any("").unwrap_err();
    assert_eq!(error.code(), Code::QrContentRefused);
}

#[test]
fn an_activation_link_too_long_for_a_code_is_refused() {
    let base_url = BaseUrl::parse(&format!("https://host.test/{}", "x".repeat(2331))).unwrap();
    let link = ActivationLink::new(&base_url, &Secret::from("292070522701")).unwrap();
    let error = link.qr_code().unwrap_err();
    assert_eq!(error.code(), Code::QrContentRefused);
}

#[test]
fn codes_have_error_correction_level_m() {
    let image = Image::of_matrix(&link("292070522701").qr_code().unwrap());
    let (metadata, _) = image.decode().unwrap();
    assert_eq!(metadata.ecc_level, FORMAT_BITS_OF_LEVEL_M);
}

#[test]
fn columns_and_rows_are_not_exchanged() {
    let mut digits = Digits(4);
    for length in 1..=40 {
        let code = link(&digits.take(length)).qr_code().unwrap();
        // Always dark by the standard; across the diagonal stands a bit that varies.
        assert!(code.is_dark(8, code.size() - 8), "{length}");
    }
}

#[test]
fn modules_outside_the_code_are_light() {
    let code = link("292070522701").qr_code().unwrap();
    let size = code.size();
    // The outer corners of the three finder patterns are dark.
    for (x, y) in [(0, 0), (size - 1, 0), (0, size - 1)] {
        assert!(code.is_dark(x, y), "{x} {y}");
    }
    for (x, y) in [
        (size, 0),
        (0, size),
        (usize::MAX, 0),
        (0, usize::MAX),
        (usize::MAX, usize::MAX),
    ] {
        assert!(!code.is_dark(x, y), "{x} {y}");
    }
}

#[test]
fn the_svg_is_one_black_path_on_white_with_a_quiet_zone_of_4_modules() {
    let code = link("292070522701").qr_code().unwrap();
    let svg = code.svg();
    let side = code.size() + 8;
    assert!(svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")));
    assert!(svg.contains("shape-rendering=\"crispEdges\""));
    let tags: Vec<&str> = svg
        .split('<')
        .filter_map(|tag| tag.split([' ', '>', '\n']).next())
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(tags, ["svg", "rect", "path", "/svg"]);
    Image::of_svg(&svg, 2.0).assert_modules(&code, 2);
}

#[test]
fn pngs_have_one_grey_bit_and_whole_modules_at_every_scale() {
    let code = link("292070522701").qr_code().unwrap();
    for scale in 1..=32 {
        let png = code.png(scale).unwrap();
        let reader = png::Decoder::new(Cursor::new(&png)).read_info().unwrap();
        let info = reader.info();
        assert_eq!(info.color_type, png::ColorType::Grayscale);
        assert_eq!(info.bit_depth, png::BitDepth::One);
        Image::of_png(&png).assert_modules(&code, usize::from(scale));
    }
}

#[test]
fn the_largest_code_has_whole_modules_in_its_png() {
    let code = qr::danger_any(&"x".repeat(2331)).unwrap();
    for scale in [1, 5, 32] {
        Image::of_png(&code.png(scale).unwrap()).assert_modules(&code, usize::from(scale));
    }
}

#[test]
fn pngs_of_activation_links_are_small() {
    let mut digits = Digits(2);
    for _ in 0..50 {
        let code = link(&digits.take(12)).qr_code().unwrap();
        let length = code.png(8).unwrap().len();
        assert!(length <= 700, "{length} bytes");
    }
}

#[test]
fn pngs_of_no_pixels_or_more_than_32_a_module_are_refused() {
    let code = link("292070522701").qr_code().unwrap();
    for scale in [0, 33, 255] {
        let error = code.png(scale).unwrap_err();
        assert_eq!(error.code(), Code::ValueOutOfRange, "{scale}");
    }
}

#[test]
fn terminal_text_is_half_blocks_in_lines_of_one_width_and_nothing_else() {
    let code = link("292070522701").qr_code().unwrap();
    for background in [Background::Dark, Background::Light] {
        let text = code.terminal(background);
        assert!(text.ends_with('\n'));
        for line in text.lines() {
            assert_eq!(line.chars().count(), code.size() + 4);
            assert!(line.chars().all(|block| " ▀▄█".contains(block)), "{line}");
        }
    }
}

#[test]
fn terminal_text_draws_light_modules_on_dark_and_dark_modules_on_light() {
    let code = link("292070522701").qr_code().unwrap();
    let side = code.size() + 4;
    for background in [Background::Dark, Background::Light] {
        let text = code.terminal(background);
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        assert_eq!(lines.len(), side.div_ceil(2));
        for (x, y) in (0..side * side).map(|place| (place % side, place / side)) {
            let dark = x >= 2 && y >= 2 && code.is_dark(x - 2, y - 2);
            let drawing = if y % 2 == 0 {
                ['▀', '█']
            } else {
                ['▄', '█']
            };
            let drawn = drawing.contains(&lines[y / 2][x]);
            assert_eq!(drawn, dark == (background == Background::Light), "{x} {y}");
        }
    }
}

#[test]
fn the_terminal_text_of_an_activation_link_fits_24_lines() {
    let text = link("292070522701").qr_code().unwrap();
    assert!(text.terminal(Background::Dark).lines().count() < 24);
}

#[test]
fn a_code_is_made_on_a_stack_of_256_kib() {
    let make = || qr::danger_any(&"x".repeat(2331)).unwrap().size();
    let thread = thread::Builder::new().stack_size(256 << 10).spawn(make);
    assert_eq!(thread.unwrap().join().unwrap(), 177);
}

fn base_url() -> BaseUrl {
    BaseUrl::parse(BASE_URL).unwrap()
}

fn link(digits: &str) -> ActivationLink {
    ActivationLink::new(&base_url(), &Secret::from(digits)).unwrap()
}

/// An otpauth link of so many bytes, the later ones being of many kinds.
fn otpauth(length: usize) -> String {
    let mut text = String::from("otpauth://totp/");
    let mut digits = Digits(3);
    while text.len() < length {
        let byte = b'!' + (digits.next() % 94) as u8;
        text.push(char::from(byte));
    }
    text
}

/// Every drawing, as an image.
fn drawings(code: &QrCode) -> Vec<(String, Image)> {
    let mut images = Vec::new();
    let svg = code.svg();
    for scale in [3.0, 4.6] {
        images.push((format!("svg at {scale}"), Image::of_svg(&svg, scale)));
    }
    for scale in [3, 4, 8] {
        let image = Image::of_png(&code.png(scale).unwrap());
        images.push((format!("png at {scale}"), image));
    }
    for background in [Background::Dark, Background::Light] {
        let image = Image::of_terminal(&code.terminal(background), background);
        images.push((format!("terminal, {background:?}"), image));
    }
    images
}

/// A grey image: 0 is black, 255 is white.
struct Image {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Image {
    fn of_svg(svg: &str, scale: f32) -> Self {
        let tree = Tree::from_str(svg, &Options::default()).unwrap();
        let side = (tree.size().width() * scale).round();
        let mut pixmap = Pixmap::new(side as u32, side as u32).unwrap();
        let scale = side / tree.size().width();
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixmap.as_mut(),
        );
        let grey = |pixel: &PremultipliedColorU8| {
            assert_eq!(pixel.alpha(), 255);
            pixel.green()
        };
        Self {
            width: side as usize,
            height: side as usize,
            pixels: pixmap.pixels().iter().map(grey).collect(),
        }
    }

    fn of_png(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels,
        }
    }

    /// Paints half blocks as a terminal does, amid more of its background.
    fn of_terminal(text: &str, background: Background) -> Self {
        const SCALE: usize = 4;
        const AROUND: usize = 6 * SCALE;
        let (paper, ink) = match background {
            Background::Dark => (30, 220),
            Background::Light => (255, 20),
        };
        let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
        let width = lines[0].len() * SCALE + 2 * AROUND;
        let height = lines.len() * 2 * SCALE + 2 * AROUND;
        let pixel = |x: usize, y: usize| {
            let (x, y) = (
                x.checked_sub(AROUND)? / SCALE,
                y.checked_sub(AROUND)? / SCALE,
            );
            let drawn = match *lines.get(y / 2)?.get(x)? {
                '█' => true,
                '▀' => y % 2 == 0,
                '▄' => y % 2 == 1,
                ' ' => false,
                other => panic!("{other:?} is no half block"),
            };
            Some(if drawn { ink } else { paper })
        };
        let place = |place: usize| pixel(place % width, place / width).unwrap_or(paper);
        Self {
            width,
            height,
            pixels: (0..width * height).map(place).collect(),
        }
    }

    fn of_matrix(code: &QrCode) -> Self {
        const SCALE: usize = 3;
        let side = (code.size() + 8) * SCALE;
        let pixel = |place: usize| {
            let (x, y) = (place % side / SCALE, place / side / SCALE);
            let dark = x >= 4 && y >= 4 && code.is_dark(x - 4, y - 4);
            if dark { 0 } else { 255 }
        };
        Self {
            width: side,
            height: side,
            pixels: (0..side * side).map(pixel).collect(),
        }
    }

    /// The text of the one code in the image.
    fn read(&self) -> Result<String, String> {
        let (_, text) = self.decode()?;
        Ok(text)
    }

    fn decode(&self) -> Result<(MetaData, String), String> {
        let mut prepared =
            PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| {
                self.pixels[y * self.width + x]
            });
        match prepared.detect_grids().as_slice() {
            [grid] => grid.decode().map_err(|error| error.to_string()),
            grids => Err(format!("{} codes", grids.len())),
        }
    }

    /// Every pixel is black or white as its module is, and a quiet zone of 4 modules is around.
    fn assert_modules(&self, code: &QrCode, scale: usize) {
        let side = (code.size() + 8) * scale;
        assert_eq!((self.width, self.height), (side, side));
        for (place, pixel) in self.pixels.iter().enumerate() {
            let (x, y) = (place % side / scale, place / side / scale);
            let dark = x >= 4 && y >= 4 && code.is_dark(x - 4, y - 4);
            assert_eq!(*pixel, if dark { 0 } else { 255 }, "{x} {y} at {scale}");
        }
    }
}

/// Numbers that look random and are the same in every run.
struct Digits(u64);

impl Digits {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn take(&mut self, length: usize) -> String {
        (0..length)
            .map(|_| (self.next() % 10).to_string())
            .collect()
    }
}

const BASE_URL: &str = "https://idpxnyl3m.pingidentity.com/pingid";
const FORMAT_BITS_OF_LEVEL_M: u16 = 0;
