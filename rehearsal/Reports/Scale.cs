namespace MentorFlow.Rehearsal.Reports;

internal static class Scale
{
    /// <summary>A top for an axis that divides into four round steps.</summary>
    public static double RoundUp(double highest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        return new[] { 1, 1.2, 2, 4, 6, 8, 10 }.Select(step => step * power).First(top => top >= highest * 0.999999);
    }
}
