namespace S3ReportBot.Tests.Deployment;

/// <summary>What stands between `[` and `]` in a string of a template.</summary>
internal abstract record ArmExpression
{
    public sealed record Text(string Value) : ArmExpression;

    public sealed record Number(int Value) : ArmExpression;

    public sealed record Call(string Function, IReadOnlyList<ArmExpression> Arguments) : ArmExpression;

    public sealed record Property(ArmExpression Of, string Name) : ArmExpression;

    /// <summary>Whether Resource Manager evaluates the string; `[[` stands for a bracket.</summary>
    public static bool Is(string text) => text.StartsWith('[') && !text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']');

    /// <exception cref="FormatException">It is no expression: what is wrong, and where.</exception>
    public static ArmExpression Parse(string text)
    {
        var reader = new Reader(text[1..^1]);
        var expression = reader.Expression();
        reader.End();
        return expression;
    }

    private sealed class Reader(string text)
    {
        private int _at;

        public ArmExpression Expression()
        {
            var expression = Operand();
            while (Take('.'))
                expression = new Property(expression, Word());
            return expression;
        }

        public void End()
        {
            Blank();
            if (_at < text.Length)
                throw Wrong("the end");
        }

        private ArmExpression Operand()
        {
            Blank();
            if (_at < text.Length && text[_at] == '\'')
                return new Text(Quoted());
            if (_at < text.Length && char.IsAsciiDigit(text[_at]))
                return new Number(int.Parse(While(char.IsAsciiDigit), System.Globalization.CultureInfo.InvariantCulture));
            var function = Word();
            if (!Take('('))
                throw Wrong("'('");
            var arguments = new List<ArmExpression>();
            while (!Take(')'))
            {
                if (arguments.Count > 0 && !Take(','))
                    throw Wrong("',' or ')'");
                arguments.Add(Expression());
            }

            return new Call(function, arguments);
        }

        private string Quoted()
        {
            var end = _at + 1;
            while (true)
            {
                end = text.IndexOf('\'', end);
                if (end < 0)
                    throw Wrong("a closing quote");
                if (end + 1 == text.Length || text[end + 1] != '\'')
                    break;
                end += 2;
            }

            var value = text[(_at + 1)..end].Replace("''", "'", StringComparison.Ordinal);
            _at = end + 1;
            return value;
        }

        private string Word()
        {
            Blank();
            var word = While(char.IsAsciiLetterOrDigit);
            return word.Length > 0 ? word : throw Wrong("a name");
        }

        private string While(Func<char, bool> fits)
        {
            var start = _at;
            while (_at < text.Length && fits(text[_at]))
                _at++;
            return text[start.._at];
        }

        private bool Take(char sign)
        {
            Blank();
            if (_at >= text.Length || text[_at] != sign)
                return false;
            _at++;
            return true;
        }

        private void Blank() => While(char.IsWhiteSpace);

        private FormatException Wrong(string expected) => new($"'{text}': {expected} is expected at {_at}");
    }
}
