import '#renderer/ui/theme.css';
