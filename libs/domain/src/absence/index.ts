export * from './absence';
export * from './stand-in';
