/** Style sheets are for webpack's loaders; imports of them have no value. */
declare module '*.css';
