// The roll of a vote: how many delegations have been called so far. Any key ends it; without motion it is over at once.
import { useEffect, useState } from 'preact/hooks';
import { isStill } from '../settings';

/** Each delegation has this time. */
const CALL_MS = 120;

interface Roll {
  called: number;
  isRolling: boolean;
  skip: () => void;
}

/** `key` names the vote that is called, null = none; `of`: delegations. The same key is not called twice. */
export function useRoll(key: string | null, of: number): Roll {
  const [state, setState] = useState<{ key: string | null; called: number }>({ key: null, called: 0 });
  const isOn = key !== null && !isStill();
  const called = !isOn ? of : state.key === key ? Math.min(of, state.called) : 0;
  const isRolling = called < of;
  const skip = () => setState({ key, called: of });
  useEffect(() => {
    if (!isRolling) return;
    const timer = setInterval(() => setState((s) => ({ key, called: (s.key === key ? s.called : 0) + 1 })), CALL_MS);
    window.addEventListener('keydown', skip);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', skip);
    };
  }, [key, of, isRolling]);
  return { called, isRolling, skip };
}
