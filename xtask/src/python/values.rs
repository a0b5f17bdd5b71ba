//! The classes for sets of values.

use std::fmt::Write;

use pingpair::describe::ValuesInfo;

use crate::shared::{Declarations, HEADER, rust_doc, snake_case};

/// `generated/values.rs`: one class for each set of values.
pub(crate) fn values(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pyo3::prelude::*;\nuse pyo3::types::{{PyString, PyType}};\n\n\
         use crate::declared;\nuse crate::given::{{Given, Wrapped}};\nuse crate::held::{{Held, quoted}};\n"
    );
    declarations
        .values()
        .for_each(|values| value_class(&mut code, values));
    code
}

fn value_class(
    code: &mut String,
    ValuesInfo {
        name, doc, values, ..
    }: &ValuesInfo,
) {
    let doc = rust_doc(&format!(
        "{doc}\n\nIt equals its text, and may be one that is not listed."
    ));
    let mut constants = String::new();
    for value in *values {
        let constant = snake_case(value.name);
        // Writing to a String cannot fail.
        let _ = writeln!(
            constants,
            "{}#[classattr]\n#[pyo3(name = \"{}\")]\n\
             fn {constant}() -> Self {{ Self(declared::{name}::{}) }}\n",
            rust_doc(value.doc),
            constant.to_uppercase(),
            value.name,
        );
    }
    let _ = writeln!(
        code,
        r#"
{doc}#[pyclass(frozen, module = "pingpair")]
pub(crate) struct {name}(declared::{name});

#[pymethods]
impl {name} {{
{constants}
    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {{ Self(value.into()) }}

    /// The text.
    #[getter]
    fn value(&self) -> &str {{ self.0.as_str() }}

    fn __str__(&self) -> String {{ self.0.to_string() }}

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {{
        (slf.get_type(), (slf.get().0.as_str().to_owned(),))
    }}

    fn __repr__(&self) -> String {{ format!("{name}({{}})", quoted(self.0.as_str())) }}

    fn __eq__(&self, other: Given<declared::{name}>) -> bool {{ self.0 == other.take() }}

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {{
        PyString::new(py, self.0.as_str()).hash()
    }}
}}

impl Wrapped for declared::{name} {{
    type Class = {name};

    fn of(class: &{name}) -> &Self {{ &class.0 }}

    fn from_text(text: &str) -> Option<Self> {{ Some(text.into()) }}
}}

impl Held for declared::{name} {{
    type Python<'a> = {name};

    fn output(&self) -> {name} {{ {name}(self.clone()) }}

    fn show(&self, text: &mut String) {{ text.push_str(&quoted(self.as_str())); }}

    fn same(&self, other: &Self) -> bool {{ self == other }}

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {{
        Ok(PyString::new(py, self.as_str()).into_any())
    }}
}}"#
    );
}
