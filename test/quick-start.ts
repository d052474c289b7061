/**
 * How the processes of tests run: most open an embedded database or two for a few seconds. Compiling the better part of it a second
 * time for speed, as V8 does with what runs often, would take longer than it wins back.
 */
export const QUICK_START: string[] = ['--liftoff-only'];
