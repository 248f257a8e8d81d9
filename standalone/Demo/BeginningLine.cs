using System.Globalization;

namespace MentorFlow.Standalone.Demo;

/// <summary>Says how far the history has come: one line that moves on where somebody looks, a few lines where a file takes them.</summary>
internal sealed class BeginningLine(TextWriter output, bool isMoving)
{
    private const int Quarter = 25;

    private int said = -1;

    public static BeginningLine OnConsole() => new(Console.Out, !Console.IsOutputRedirected);

    /// <param name="reached">The date, in virtual time.</param>
    /// <param name="share">Of the whole, 0 to 1.</param>
    public void Show(DateTimeOffset reached, double share)
    {
        var percent = (int)(share * 100);
        if (percent == said || (!isMoving && percent / Quarter == said / Quarter && said >= 0))
        {
            return;
        }

        said = percent;
        var line = string.Create(CultureInfo.InvariantCulture, $"Living through four months: {reached:yyyy-MM} ... {percent} %");
        if (isMoving)
        {
            output.Write($"\r{line}{(percent == 100 ? Environment.NewLine : "")}");
        }
        else
        {
            output.WriteLine(line);
        }
    }
}
