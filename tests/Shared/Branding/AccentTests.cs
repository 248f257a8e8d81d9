using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Branding;

namespace MentorFlow.Tests.Shared.Branding;

public sealed class AccentTests
{
    private static readonly Arbitrary<Color> Colors = Gen.Choose(0x000000, 0xffffff).Select(rgb => Color.Of(rgb)).ToArbitrary();

    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#0f5c5c", "#0f5c5c", 1.0)]
    public void Contrast_is_measured_as_by_everybody_else(string one, string other, double expected)
    {
        Assert.Equal(expected, Color.Parse(one)!.Value.ContrastTo(Color.Parse(other)!.Value), 0.005);
        Assert.Equal(expected, Color.Parse(other)!.Value.ContrastTo(Color.Parse(one)!.Value), 0.005);
    }

    [Fact]
    public void A_color_is_written_as_it_is_read() =>
        Prop.ForAll(Colors, color => Color.Parse(color.ToString()) == color).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("0f5c5c")]
    [InlineData("#0f5")]
    [InlineData("#0f5c5g")]
    [InlineData("# f5c5c")]
    [InlineData("teal")]
    [InlineData("")]
    public void What_is_no_color_is_none(string text) => Assert.Null(Color.Parse(text));

    [Fact]
    public void A_color_is_refused_or_all_that_is_read_in_it_and_on_it_holds() =>
        Prop.ForAll(Colors, color => Accent.From(color) is { } accent
            ? accent.Light.Brand == color && Pairs(accent).All(pair => pair.Contrast >= Accent.LeastContrast)
            : color.ContrastTo(Accent.Default.Light.Ground) < Accent.LeastContrast)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    [Fact]
    public void What_is_offered_instead_of_a_color_that_is_too_light_holds() =>
        Prop.ForAll(Colors, color => Accent.From(Accent.Nearest(color)) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void In_the_dark_a_color_is_no_darker_than_by_day() =>
        Prop.ForAll(Colors, color => Accent.From(color) is not { } accent || accent.Dark.Brand.Luminance >= accent.Light.Brand.Luminance)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void The_usual_color_holds_as_every_other() =>
        Assert.All(Pairs(Accent.Default), pair => Assert.True(pair.Contrast >= Accent.LeastContrast, $"{pair}"));

    private static IEnumerable<ColorPair> Pairs(Accent accent) => [.. accent.Light.Pairs, .. accent.Dark.Pairs];
}
