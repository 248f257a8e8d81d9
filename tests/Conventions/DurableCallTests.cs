using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Conventions;

public sealed class DurableCallTests
{
    [Fact]
    public void Every_call_by_name_finds_its_function_with_the_types_it_passes_and_expects()
    {
        var refusals = DurableCallRules.Check(Product.Assemblies, FunctionSources.In(Product.App)).ToList();

        Assert.True(refusals.Count == 0, string.Join('\n', refusals));
    }

    [Fact]
    public void Wrong_calls_are_told_apart_from_right_ones()
    {
        var refusals = DurableCallRules.Check([typeof(DurableCallSamples).Assembly], FunctionSources.On([typeof(DurableCallSamples)]))
            .Where(refusal => refusal.StartsWith(typeof(DurableCallSamples).FullName!, StringComparison.Ordinal))
            .Select(refusal => refusal[(refusal.IndexOf(": ", StringComparison.Ordinal) + 2)..]);

        Assert.Equal(
        [
            "the call of Nobody finds no activity of that name.",
            "the call of CallsRightly finds no activity of that name.",
            "the call of Count expects String, and the function returns Int32.",
            "the call of Count passes String, and the function takes Int32.",
            "the call of Add passes nothing, and the function takes SampleInput.",
            "the call of Tick passes Int32, and the function takes nothing.",
            "the call of CallsWrongly passes DateTime, and the function takes SampleInput.",
        ], refusals);
    }
}
