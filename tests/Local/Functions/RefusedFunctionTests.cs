using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Local.Functions.Samples;

namespace MentorFlow.Tests.Local.Functions;

public sealed class RefusedFunctionTests
{
    [Theory]
    [InlineData(typeof(NestingSamples.Inner), "Nested", "nested")]
    [InlineData(typeof(GenericSamples<>), "Generic", "generic")]
    [InlineData(typeof(HiddenClassSamples), "HiddenClass", "not public")]
    [InlineData(typeof(HiddenMethodSamples), "HiddenMethod", "not public")]
    [InlineData(typeof(AbstractSamples), "Inherited", "abstract")]
    [InlineData(typeof(AccessorSamples), "Accessor", "IHttpContextAccessor")]
    [InlineData(typeof(InjectedClientSamples), "InjectedClient", "[DurableClient]")]
    [InlineData(typeof(DeclarationSamples), "1st", "starts with a letter")]
    [InlineData(typeof(DeclarationSamples), "Twice", "share a name")]
    [InlineData(typeof(DeclarationSamples), "OverloadA", "overloads")]
    [InlineData(typeof(DeclarationSamples), "NoTrigger", "no trigger")]
    [InlineData(typeof(DeclarationSamples), "TwoTriggers", "more than one trigger")]
    [InlineData(typeof(DeclarationSamples), "AsyncVoid", "async void")]
    [InlineData(typeof(HttpRefusalSamples), "ReturnsText", "empty body")]
    [InlineData(typeof(HttpRefusalSamples), "ReturnsNothing", "empty body")]
    [InlineData(typeof(HttpRefusalSamples), "NeedsKey", "AuthorizationLevel.Anonymous")]
    [InlineData(typeof(HttpRefusalSamples), "FromServices", "[FromServices]")]
    [InlineData(typeof(HttpRefusalSamples), "MvcBody", "MVC's [FromBody]")]
    [InlineData(typeof(HttpRefusalSamples), "TakesHttpContext", "HttpContext")]
    [InlineData(typeof(HttpRefusalSamples), "RouteDate", "DateOnly")]
    [InlineData(typeof(HttpRefusalSamples), "RouteEnum", "DayOfWeek")]
    [InlineData(typeof(HttpRefusalSamples), "RequiredQuery", "nullable")]
    [InlineData(typeof(HttpRefusalSamples), "CodeQuery", "?code=")]
    [InlineData(typeof(RouteRefusalSamples), "Slash", "hang")]
    [InlineData(typeof(RouteRefusalSamples), "LeadingSlash", "must not start with '/'")]
    [InlineData(typeof(RouteRefusalSamples), "Admin", "belongs to the host")]
    [InlineData(typeof(RouteRefusalSamples), "Runtime", "belongs to the host")]
    [InlineData(typeof(RouteRefusalSamples), "Unreadable", "cannot be read")]
    [InlineData(typeof(RouteRefusalSamples), "UnknownConstraint", "\"odd\"")]
    [InlineData(typeof(RouteRefusalSamples), "AmbiguousA", "same post requests")]
    [InlineData(typeof(ShadowedRouteSamples), "NamedFile", "AnyFile sorts before it")]
    [InlineData(typeof(ShadowedRouteSamples), "Seven", "ByNumber sorts before it")]
    [InlineData(typeof(DurableRefusalSamples), "InstanceOrchestrator", "static")]
    [InlineData(typeof(DurableRefusalSamples), "ValueInput", "nullable")]
    [InlineData(typeof(DurableRefusalSamples), "ClientInside", "must not use one")]
    [InlineData(typeof(DurableRefusalSamples), "TwoInputs", "nothing to bind it")]
    [InlineData(typeof(DurableRefusalSamples), "NotATask", "Task")]
    [InlineData(typeof(TimerRefusalSamples), "BadSchedule", "six are wanted")]
    [InlineData(typeof(TimerRefusalSamples), "MissingSetting", "setting Nightly")]
    [InlineData(typeof(TimerRefusalSamples), "NotTimerInfo", "must be TimerInfo")]
    public void What_the_real_host_rejects_or_loses_is_refused_by_name_and_rule(Type functions, string function, string rule)
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([], functions).Build());

        Assert.Contains(refusal.Message.Split(Environment.NewLine), line => line.StartsWith(function + " (", StringComparison.Ordinal) && line.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void All_refusals_are_told_at_once()
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([], typeof(TimerRefusalSamples), typeof(DurableRefusalSamples)).Build());

        Assert.Equal(1 + 3 + 5, refusal.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void A_route_that_earlier_ones_leave_paths_to_is_not_refused()
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([], typeof(ShadowedRouteSamples)).Build());

        Assert.DoesNotContain("Word", refusal.Message);
    }

    [Fact]
    public void A_service_that_nobody_registered_is_refused()
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([], typeof(ParameterSamples)).Build());

        Assert.Contains("Injected", refusal.Message);
        Assert.Contains("Greeting, which nobody registered", refusal.Message);
    }

    [Fact]
    public void Http_functions_without_the_web_integration_are_refused()
    {
        var builder = FunctionsApplication.CreateBuilder(["--Host:Storage=memory"]).UseFunctionsOf(typeof(RouteSamples));

        Assert.Contains("ConfigureFunctionsWebApplication()", Assert.Throws<HostStartException>(builder.Build).Message);
    }

    [Fact]
    public void An_assembly_is_searched_with_all_it_references()
    {
        var refusal = Assert.Throws<HostStartException>(() => SampleHost.Builder([]).UseFunctionsFrom(typeof(RefusedFunctionTests).Assembly).Build());

        Assert.Contains("Nested (", refusal.Message);
        Assert.Contains("HiddenMethod (", refusal.Message);
    }
}
