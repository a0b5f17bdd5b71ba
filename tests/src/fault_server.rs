//! A server of raw sockets that plays faults, and counts what was delivered to it.
//!
//! Each connection is played by one closure on a thread of its own. Everything that arrives is
//! kept, so that a request that was delivered twice shows, whatever became of its connection.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The server. It listens on a free port of 127.0.0.1.
pub struct FaultServer {
    address: SocketAddr,
    transcripts: Transcripts,
    stopping: Arc<AtomicBool>,
    acceptor: Option<JoinHandle<()>>,
}

impl FaultServer {
    /// Starts a server whose connections `play` plays.
    pub fn start(play: impl Fn(&mut Peer) + Send + Sync + 'static) -> Self {
        Self::start_through(|stream| Box::new(stream), play)
    }

    /// Starts a server whose connections are wrapped first, such as in TLS.
    pub fn start_through(
        wrap: impl Fn(TcpStream) -> Box<dyn Duplex> + Send + Sync + 'static,
        play: impl Fn(&mut Peer) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        Self::start_on(listener, wrap, play)
    }

    /// Starts a server on a socket that listens already.
    pub fn start_on(
        listener: TcpListener,
        wrap: impl Fn(TcpStream) -> Box<dyn Duplex> + Send + Sync + 'static,
        play: impl Fn(&mut Peer) + Send + Sync + 'static,
    ) -> Self {
        let address = listener.local_addr().unwrap();
        let transcripts = Transcripts::default();
        let stopping = Arc::new(AtomicBool::new(false));
        let accept = Acceptor {
            listener,
            transcripts: Arc::clone(&transcripts),
            stopping: Arc::clone(&stopping),
            wrap: Arc::new(wrap),
            play: Arc::new(play),
        };
        Self {
            address,
            transcripts,
            stopping,
            acceptor: Some(thread::spawn(move || accept.run())),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until every connection has ended, and tells what arrived. Close the client's first.
    pub fn report(mut self) -> Report {
        self.stop();
        let transcripts = self.transcripts.lock().unwrap();
        let transcripts = transcripts
            .iter()
            .map(|transcript| transcript.lock().unwrap().clone());
        Report {
            transcripts: transcripts.collect(),
        }
    }

    fn stop(&mut self) {
        let Some(acceptor) = self.acceptor.take() else {
            return;
        };
        self.stopping.store(true, Ordering::SeqCst);
        // Wakes the acceptor.
        let _ = TcpStream::connect(self.address);
        // A panic of a player has been printed, and fails the test by what the client met.
        let _ = acceptor.join();
    }
}

impl Drop for FaultServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What arrived at a server.
pub struct Report {
    /// The bytes that arrived, for each connection.
    pub transcripts: Vec<Vec<u8>>,
}

impl Report {
    /// How many connections there were.
    pub fn connections(&self) -> usize {
        self.transcripts.len()
    }

    /// How many requests there were of whose body at least one byte arrived.
    pub fn deliveries(&self) -> usize {
        let requests = self.transcripts.iter().flat_map(|bytes| requests(bytes));
        requests.filter(|request| !request.body.is_empty()).count()
    }

    /// The heads of the requests.
    pub fn heads(&self) -> Vec<String> {
        let requests = self.transcripts.iter().flat_map(|bytes| requests(bytes));
        requests.map(|request| request.head).collect()
    }
}

/// A request as it arrived.
pub struct Received {
    /// From the first line to the empty one.
    pub head: String,
    /// As much of the body as arrived.
    pub body: Vec<u8>,
}

/// A connection, seen from the server.
pub struct Peer {
    stream: Box<dyn Duplex>,
    socket: TcpStream,
    number: usize,
    transcript: Arc<Mutex<Vec<u8>>>,
    abrupt: bool,
}

impl Peer {
    /// Which connection of the server it is; the first is 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Reads a request to its end. There is none when the connection ends before.
    pub fn request(&mut self) -> Option<Received> {
        self.request_without_last(0)
    }

    /// Reads a request, but not the last byte of its body: closing then resets the connection.
    pub fn request_but_last_byte(&mut self) -> Option<Received> {
        self.request_without_last(1)
    }

    /// Reads the head of a request.
    pub fn head(&mut self) -> Option<String> {
        let mut head = Vec::new();
        while !head.ends_with(HEAD_END) {
            // Byte by byte: what follows the head may be wanted unread.
            head.extend(self.read(1)?);
        }
        Some(String::from_utf8_lossy(&head).into_owned())
    }

    /// Sends bytes. It is false when the client has gone.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        let sent = self.stream.write_all(bytes.as_ref());
        sent.and_then(|()| self.stream.flush()).is_ok()
    }

    /// Sends pieces at one go. A stream that frames what it sends frames each of them.
    pub fn send_records(&mut self, pieces: &[&str]) -> bool {
        let mut written = pieces
            .iter()
            .map(|piece| self.stream.write_all(piece.as_bytes()));
        written.all(|written| written.is_ok()) && self.stream.flush().is_ok()
    }

    /// Sends `unit` again and again, with a pause after each, until the client goes.
    pub fn drip(&mut self, unit: impl AsRef<[u8]>) {
        while self.send(unit.as_ref()) {
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Says no more, and waits until the client goes.
    pub fn hang(&mut self) {
        while self.read(PIECE).is_some() {}
    }

    /// Lets the connection end without farewell: with a reset when bytes are left unread.
    pub fn abort(&mut self) {
        self.abrupt = true;
    }

    /// The socket below, for those who read on by themselves.
    pub fn socket(&self) -> TcpStream {
        self.socket.try_clone().unwrap()
    }

    fn request_without_last(&mut self, unread: usize) -> Option<Received> {
        let head = self.head()?;
        let length = content_length(&head).saturating_sub(unread);
        let mut body = Vec::new();
        while body.len() < length {
            body.extend(self.read(PIECE.min(length - body.len()))?);
        }
        Some(Received { head, body })
    }

    /// Reads up to `most` bytes, and keeps them. There are none when the connection has ended.
    fn read(&mut self, most: usize) -> Option<Vec<u8>> {
        let mut piece = vec![0; most];
        let amount = self.stream.read(&mut piece).ok()?;
        piece.truncate(amount);
        self.transcript.lock().unwrap().extend_from_slice(&piece);
        (amount > 0).then_some(piece)
    }

    fn finish(&mut self) {
        if !self.abrupt {
            self.stream.farewell();
            let _ = self.socket.shutdown(Shutdown::Write);
            self.hang();
        }
    }
}

/// A stream in both directions.
pub trait Duplex: Read + Write + Send {
    /// Says that nothing more will come, where the stream has a word for it.
    fn farewell(&mut self) {}
}

impl Duplex for TcpStream {}

type Transcripts = Arc<Mutex<Vec<Arc<Mutex<Vec<u8>>>>>>;

struct Acceptor<Wrap, Play> {
    listener: TcpListener,
    transcripts: Transcripts,
    stopping: Arc<AtomicBool>,
    wrap: Arc<Wrap>,
    play: Arc<Play>,
}

impl<Wrap, Play> Acceptor<Wrap, Play>
where
    Wrap: Fn(TcpStream) -> Box<dyn Duplex> + Send + Sync + 'static,
    Play: Fn(&mut Peer) + Send + Sync + 'static,
{
    fn run(self) {
        let mut players = Vec::new();
        for socket in self.listener.incoming() {
            if self.stopping.load(Ordering::SeqCst) {
                break;
            }
            let Ok(socket) = socket else { continue };
            players.push(self.serve(socket).unwrap());
        }
        for player in players {
            // As with the acceptor: the panic has been printed.
            let _ = player.join();
        }
    }

    fn serve(&self, socket: TcpStream) -> io::Result<JoinHandle<()>> {
        // However a test goes wrong, it ends.
        socket.set_read_timeout(Some(PATIENCE))?;
        socket.set_write_timeout(Some(PATIENCE))?;
        socket.set_nodelay(true)?;
        let transcript = Arc::default();
        let mut transcripts = self.transcripts.lock().unwrap();
        transcripts.push(Arc::clone(&transcript));
        let number = transcripts.len();
        let (wrap, play) = (Arc::clone(&self.wrap), Arc::clone(&self.play));
        let copy = socket.try_clone()?;
        Ok(thread::spawn(move || {
            let mut peer = Peer {
                stream: wrap(socket),
                socket: copy,
                number,
                transcript,
                abrupt: false,
            };
            play(&mut peer);
            peer.finish();
        }))
    }
}

fn requests(mut bytes: &[u8]) -> Vec<Received> {
    let mut requests = Vec::new();
    let end = |bytes: &[u8]| {
        let mut windows = bytes.windows(HEAD_END.len());
        windows.position(|window| window == HEAD_END)
    };
    while let Some(end) = end(bytes) {
        let (head, rest) = bytes.split_at(end + HEAD_END.len());
        let head = String::from_utf8_lossy(head).into_owned();
        let (body, rest) = rest.split_at(content_length(&head).min(rest.len()));
        let body = body.to_vec();
        requests.push(Received { head, body });
        bytes = rest;
    }
    requests
}

fn content_length(head: &str) -> usize {
    let fields = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = fields.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    lengths
        .next()
        .map_or(0, |(_, length)| length.trim().parse().unwrap())
}

const HEAD_END: &[u8] = b"\r\n\r\n";
const PIECE: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);
