"""The core, judged by the settings that it takes, and where it lets a request go."""

import base64
import os

from . import binary, tokens
from .core_case import CONFIGURATION, CoreCase, right

REAL = tokens.Organisation(
    "00000000-1111-2222-3333-444444444444",
    "0123456789abcdef0123456789abcdef",
    bytes(range(32)),
    "https://idpxnyl3m.pingidentity.com/pingid",
)


class Settings(CoreCase):
    def setUp(self):
        super().setUp()
        self.play(right)

    def use(self, content):
        self.properties = self.file("other.properties", content)

    def refuse(self, content, code):
        """Nothing leaves with such settings."""
        self.use(content)
        for command in (self.show, self.add):
            self.assert_fails(command(), code)
        self.assertEqual(self.received, [])

    def accept(self, content):
        self.use(content)
        self.assert_done(self.show())
        self.assertEqual(len(self.received), 1)
        self.received.clear()

    def test_every_form_of_a_properties_file_is_read(self):
        organisation = self.organisation
        key, token, url = organisation.key_text, organisation.token, organisation.base_url
        plain = (
            f"use_base64_key={key}\ntoken={token}\nidp_url={url}\norg_alias={organisation.alias}\n"
        )
        for content in (
            plain,
            organisation.properties(),
            plain.replace("\n", "\r\n"),
            plain.replace("\n", "\r"),
            plain.replace("=", ":", 1).replace("\ntoken=", "\ntoken "),
            "\ufeff" + plain,
            "#Auto-Generated, downloaded by email=[é@x]\n! more\n\n   \n" + plain,
            plain.replace("token=", "  token \t = "),
            plain.replace(token, f"{token[:9]}\\\n   {token[9:]}"),
            plain.replace("token", "\\u0074oken", 1),
            plain.rstrip("\n"),
            plain + f"token={token}\n",
            plain.replace(key, key.rstrip("=")),
            plain.replace(key, key.replace("+", "-").replace("/", "_")),
            plain + "admin_url=http://x/\nunknown=1\n",
        ):
            with self.subTest(content.replace(key, "KEY")):
                self.accept(content)

    def test_what_is_missing_is_named(self):
        for name in ("use_base64_key", "token", "idp_url", "org_alias"):
            for value in (None, ""):
                with self.subTest(name, value=value):
                    self.use(self.organisation.properties(**{name: value}))
                    error = self.assert_fails(self.show(), "property_missing")
                    self.assertIn(name, error["message"])

    def test_a_key_is_32_bytes_of_base64_at_least(self):
        for key in (b"x", bytes(16), bytes(31)):
            value = base64.b64encode(key).decode()
            self.refuse(self.organisation.properties(use_base64_key=value), "key_too_short")
        text = self.organisation.key_text
        for value in ("!" + text, text[:-2] + "=" + text[-1], "a-b/" + text, text + "=", "é"):
            with self.subTest(value[:4]):
                self.use(self.organisation.properties(use_base64_key=value))
                self.assert_group(self.show(), CONFIGURATION)
        self.assertEqual(self.received, [])

    def test_a_longer_key_is_used_whole(self):
        key = bytes(range(65))
        longer = tokens.Organisation(
            self.organisation.alias, self.organisation.token, key, self.organisation.base_url
        )
        self.service.organisation = self.organisation = longer
        self.accept(longer.properties())

    def test_contradictions_and_bad_escapes_are_refused(self):
        text = self.organisation.properties()
        other = tokens.Organisation.marked(self.organisation.base_url)
        self.refuse(text + f"token={other.token}\n", "properties_contradictory")
        self.refuse(text + f"org_alias={other.alias}\n", "properties_contradictory")
        for wrong in ("x=\\u12\n", "x=\\uzzzz\n", "x=\\ud800\n"):
            self.refuse(text + wrong, "properties_malformed")

    def test_a_file_that_cannot_be_read_is_refused(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        large = self.file("large", self.organisation.properties() + "#" * (64 << 10))
        for path in (self.folder / "nonesuch", self.folder, fifo, large, "/dev/null"):
            with self.subTest(path):
                self.properties = path
                self.assert_fails(self.show(), "properties_unreadable")

    def test_a_file_that_others_can_read_is_warned_about(self):
        self.properties.chmod(0o644)
        result = self.run_binary("user", "show", "meredith")
        self.assertEqual(result.status, 0)
        self.assertIn("warning: ", result.stderr)
        self.properties.chmod(0o600)
        self.assertEqual(self.run_binary("user", "show", "meredith").stderr, "")

    def test_without_settings_it_says_how_to_give_them(self):
        result = binary.run("--json", "user", "show", "meredith")
        self.assert_fails(result, "property_missing")

    def test_sandbox_credentials_are_for_this_machine(self):
        for url in (
            "https://idpxnyl3m.pingidentity.com/pingid",
            "https://localhost.evil.test/pingid",
            "https://127.0.0.1.evil.test/pingid",
            "https://10.0.0.1/pingid",
        ):
            with self.subTest(url):
                content = self.organisation.properties(idp_url=url)
                self.refuse(content, "sandbox_credentials_refused")

    def test_real_credentials_go_to_this_machine_or_by_https(self):
        for url in ("http://192.0.2.1/pingid", "http://idpxnyl3m.pingidentity.com/pingid"):
            with self.subTest(url):
                self.refuse(REAL.properties(idp_url=url), "plain_http_refused")

    def test_what_only_looks_like_this_machine_is_another(self):
        port = self.service.address.partition(":")[2]
        for host in (
            "2130706433",
            "127.1",
            "127.0.1",
            "0x7f.1",
            "0x7f000001",
            "0177.0.0.1",
            "127.0.0.1.",
            "0.0.0.0",
            "0",
            "[::]",
            "[::ffff:127.0.0.1]",
            "localhost.evil.test",
            "127.0.0.1@evil.test",
            "evil.test@127.0.0.1",
            "user:pass@127.0.0.1",
            "localhost\\@evil.test",
            "１２７.0.0.1",
            "127.0.0.1%00",
            "127.0.0.256",
        ):
            for organisation in (self.organisation, REAL):
                with self.subTest(host, real=organisation is REAL):
                    url = f"http://{host}:{port}/pingid"
                    self.use(organisation.properties(idp_url=url))
                    for command in (self.show, self.add):
                        self.assert_group(command(), CONFIGURATION)
        self.assertEqual(self.received, [])

    def test_every_form_of_this_machine_is_one(self):
        port = self.service.address.partition(":")[2]
        for host in ("localhost", "LOCALHOST", "127.0.0.1"):
            with self.subTest(host):
                url = f"http://{host}:{port}/pingid"
                self.accept(self.organisation.properties(idp_url=url))

    def test_a_base_url_is_host_and_path(self):
        address = self.service.address
        for url in (
            "pingid",
            f"{address}/pingid",
            f"ftp://{address}/pingid",
            f"http://{address}/pingid?x=1",
            f"http://{address}/pingid#x",
            f"http://{address}/ping id",
            f"http://{address}/pïngid",
            "http:///pingid",
            "http://127.0.0.1:99999/pingid",
            "file:///etc/passwd",
        ):
            with self.subTest(url):
                self.use(self.organisation.properties(idp_url=url))
                self.assert_group(self.show(), CONFIGURATION)
        self.assertEqual(self.received, [])

    def test_the_danger_option_names_one_host_and_comes_from_the_command_line_alone(self):
        url = "http://192.0.2.1:81/pingid"
        self.use(REAL.properties(idp_url=url, danger_allow_http="192.0.2.1:81"))
        for changes in (
            {"PINGPAIR_DANGER_ALLOW_HTTP": "192.0.2.1:81"},
            {"DANGER_ALLOW_HTTP": "192.0.2.1:81"},
        ):
            self.assert_fails(self.show(**changes), "plain_http_refused")
        for other in ("192.0.2.1", "192.0.2.1:80", "192.0.2.2:81", "*"):
            result = self.show("meredith", "--danger-allow-http", other)
            self.assert_fails(result, "plain_http_refused")
