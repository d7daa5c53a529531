// The style sheets of every page, in order.
import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';
import './marks.css';
import './shell.css';
import './print.css';
