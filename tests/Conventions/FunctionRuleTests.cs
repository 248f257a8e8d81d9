using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Conventions;

public sealed class FunctionRuleTests
{
    [Fact]
    public void The_real_host_would_run_and_reach_every_function_of_the_app()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "functions", "appsettings.json"), optional: true).Build();

        var refusal = Record.Exception(() => FunctionCatalog.From(FunctionSources.In(Product.App), settings));

        Assert.True(refusal is null, refusal?.Message);
    }
}
