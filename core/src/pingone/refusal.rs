//! scratch
/// r
#[derive(Clone, Debug)]
pub struct PingOneRefusal {
    /// c
    pub code: String,
    /// d
    pub details: Vec<PingOneDetail>,
}
/// d
#[derive(Clone, Debug)]
pub struct PingOneDetail {
    /// c
    pub code: String,
    /// t
    pub target: Option<String>,
}
impl PingOneDetail {
    pub(crate) fn is_about(&self, target: &str) -> bool {
        self.target.as_deref() == Some(target)
    }
}
impl PingOneRefusal {
    pub(crate) fn has(&self, code: &str) -> bool {
        self.code == code || self.details.iter().any(|d| d.code == code)
    }
    pub(crate) fn is_not_found(&self) -> bool {
        self.has("NOT_FOUND")
    }
    pub(crate) fn has_failed_access(&self) -> bool {
        self.has("ACCESS_FAILED")
    }
}
