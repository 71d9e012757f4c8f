export { forecastCategories } from '../forecast-category.ts';
