export default function ClosurePage() {
  return null;
}
