namespace MentorFlow.Functions.Hosting.Layout.Charts;

/// <summary>An axis that begins at zero and ends at a round number: a bar that begins elsewhere lies about its length.</summary>
public sealed class Axis
{
    private const int MostSteps = 4;

    /// <param name="largest">Of the values that are drawn; 0 where there are none.</param>
    public Axis(double largest)
    {
        var rough = Math.Max(largest, 1) / MostSteps;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        Step = magnitude * ((rough / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        End = Step * Math.Ceiling(Math.Max(largest, 1) / Step);
    }

    public double Step { get; }

    public double End { get; }

    /// <summary>From zero to the end.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, (int)Math.Round(End / Step) + 1).Select(step => step * Step);

    /// <summary>0 to 1.</summary>
    public double Share(double value) => Math.Clamp(value / End, 0, 1);
}
