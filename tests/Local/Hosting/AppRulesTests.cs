using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Local.Rpc;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class AppRulesTests
{
    [Fact]
    public void Two_functions_of_one_name_are_refused_whatever_its_case() => Assert.Equal(
        ["Sample.Twice and Sample.TWICE share the name Twice, and names ignore case."],
        AppRules.Check([ARawFunction.Http("Twice", "one", "get"), ARawFunction.Http("TWICE", "two", "get")]));

    [Theory]
    [InlineData("""{"name":"item","type":"queueTrigger","direction":"In"}""", "\"queueTrigger\"")]
    [InlineData("""{"name":"client","type":"durableClient","direction":"In"}""", "\"\"")]
    public void A_function_that_nothing_here_would_ever_run_is_refused(string binding, string trigger) => Assert.Equal(
        [$"Lost has the trigger {trigger}, which this host does not serve: it serves httpTrigger, timerTrigger, orchestrationTrigger, activityTrigger."],
        AppRules.Check([ARawFunction.WithBindings("Lost", binding)]));
}
