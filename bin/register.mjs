// Lets Node read TypeScript (tsx): for the command itself and, by --import, for its worker threads.
import { register } from 'tsx/esm/api';

register();
