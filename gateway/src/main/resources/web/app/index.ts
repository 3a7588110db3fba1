// The entry of the bundle: styles first, then the one element index.html names.
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import "./styles/welcome.css";
import "./styles/week.css";
import "./styles/session.css";
import "./styles/forms.css";
import "./styles/readiness.css";
import "./styles/guide.css";
import "./styles/run.css";
import "./shell/app";
