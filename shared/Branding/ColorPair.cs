namespace MentorFlow.Branding;

/// <summary>Text on a ground, as pages show it.</summary>
/// <param name="Name">Which text on which ground, as console-settings.json calls it.</param>
public sealed record ColorPair(string Name, Color Text, Color Ground)
{
    public double Contrast => Text.ContrastTo(Ground);
}
